import { z } from 'zod';

const claim = z.strictObject({
  /** As it stands in the source; what was left out is `…`. */
  sentence: z.string().min(1),
  /** `partly`: true under a condition that the sentence does not name, or true of one half of it. */
  verdict: z.enum(['true', 'false', 'partly']),
  /** What the run showed, in one sentence. */
  reason: z.string().regex(/^\S[\s\S]*\.$/),
  /** The example that decided it, by its id, and the step of it, by its name. */
  example: z.string(),
  step: z.string(),
  /** A text that the step printed, or the command that it ran: the proof, word for word. */
  proof: z.string().min(1),
});

export const claimsSchema = z.array(
  z.strictObject({
    /** The title of the notes, the page or the thread. */
    source: z.string().min(1),
    /** Where it can be read, if it is public. */
    url: z.url().optional(),
    claims: z.array(claim).min(1),
  }),
);

export type Claim = z.infer<typeof claim>;
export type ClaimSource = z.infer<typeof claimsSchema>[number];
