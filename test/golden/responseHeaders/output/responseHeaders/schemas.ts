export interface Meta {
  name?: string;
}
