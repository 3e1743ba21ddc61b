export type FirstLoad = { name: string; bytes: number; limitBytes: number; files: string[] };
export function measureFirstLoads(): FirstLoad[];
