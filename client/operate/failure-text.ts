import type { Client } from '@temporalio/client';
import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow/index.js';
import { inShort } from '../../activities/in-short.ts';

type Failure = Parameters<typeof decodeOptionalFailureToOptionalError>[1];

/** What a failure says, decrypted where it was encrypted; as Temporal has it where that cannot be done here. */
export async function failureText({ options }: Client, failure: Failure): Promise<string | null> {
  if (!failure?.message) return null;
  try {
    const error = await decodeOptionalFailureToOptionalError(options.loadedDataConverter, failure);
    return inShort(error?.message ?? failure.message);
  } catch (error) {
    return inShort(error);
  }
}
