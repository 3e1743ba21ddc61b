export function buildStale(rooms: readonly ('server' | 'kiosk' | 'analytics')[]): Promise<void>;
