import { describe, expect, it, jest } from '@jest/globals';
import { onceBack } from '../../records/database/once-back.ts';
import { RecordAway } from '../../records/database/record-away.ts';

const away = (): RecordAway => new RecordAway(new Error('the database system is shutting down'));

describe('a write that must be done', () => {
  it('is done when the database is back', async () => {
    const write = jest
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(away())
      .mockRejectedValueOnce(away())
      .mockResolvedValue('written');
    await expect(onceBack(write, [1, 1, 1])).resolves.toBe('written');
    expect(write).toHaveBeenCalledTimes(3);
  });

  it('fails where the database stays away', async () => {
    const write = jest.fn<() => Promise<void>>().mockRejectedValue(away());
    await expect(onceBack(write, [1, 1])).rejects.toBeInstanceOf(RecordAway);
    expect(write).toHaveBeenCalledTimes(3);
  });

  it('fails at once where the database says no', async () => {
    const write = jest.fn<() => Promise<void>>().mockRejectedValue(new Error('violates a constraint'));
    await expect(onceBack(write, [1])).rejects.toThrow('violates');
    expect(write).toHaveBeenCalledTimes(1);
  });
});
