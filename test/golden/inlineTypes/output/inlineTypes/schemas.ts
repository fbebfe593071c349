export interface Reference {
  id: string;
}

export interface InvalidResponse {
  problems: string[];
}
