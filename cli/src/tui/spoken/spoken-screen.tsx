import { Box, Static, Text } from 'ink';
import { useState, type ReactElement } from 'react';
import type { TuiState } from '../state/types.ts';
import { createSpeaker } from './speaker.ts';

/**
 * The state for a screen reader: sentences that are written once and stay, so that they can be read again, and below them the one line
 * that changes while something is typed.
 */
export function SpokenScreen({ state, again }: { state: TuiState; again: number }): ReactElement {
  const [speaker] = useState(createSpeaker);
  const { turn, sentences, field } = speaker.hear(state, again);
  return (
    <Box flexDirection="column">
      <Static key={turn} items={[...sentences]}>
        {(sentence, index) => <Text key={index}>{sentence}</Text>}
      </Static>
      {field !== null && <Text>{field}</Text>}
    </Box>
  );
}
