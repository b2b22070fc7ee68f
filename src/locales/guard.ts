/** The words of the warning before personal data goes out in free text. */
export interface GuardWords {
  title: string;
  explain: string;
  kind: Record<'id' | 'phone' | 'email', string>;
  /** An ID number is masked whatever the person chooses. */
  always: string;
  mask: string;
  keep: string;
  back: string;
}
