type Printer = { console: { info: (line: string) => void } };

/** Shows a measured figure beside the tests; `shared/` itself knows no console. */
export function print(line: string): void {
  (globalThis as unknown as Printer).console.info(line);
}
