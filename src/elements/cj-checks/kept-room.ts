import { roomFrom } from '../../talk/room.ts';

const key = 'changjuan-room';

type KeptRoom = ReturnType<typeof roomFrom>;

/** The room that was set before; nulls where there is none or nothing can be kept. */
export function keptRoom(): KeptRoom {
  try {
    return roomFrom(localStorage.getItem(key) ?? '');
  } catch {
    return roomFrom('');
  }
}

export function keepRoom({ distance, height }: KeptRoom): void {
  try {
    localStorage.setItem(key, `${distance ?? ''} ${height ?? ''}`);
  } catch {
    // The sheet says that nothing is kept here.
  }
}
