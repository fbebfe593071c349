export interface FilterContent {
  name?: string;
  limit?: number;
}
