/** The same function, whose seconds are told with how it ended. */
export const timed =
  <Given extends readonly unknown[], Answer>(
    work: (...given: Given) => Promise<Answer>,
    observe: (labels: { readonly outcome: string }, seconds: number) => void,
  ) =>
  async (...given: Given): Promise<Answer> => {
    const began = performance.now();
    let outcome = 'failed';
    try {
      const answer = await work(...given);
      outcome = 'good';
      return answer;
    } finally {
      observe({ outcome }, (performance.now() - began) / 1_000);
    }
  };
