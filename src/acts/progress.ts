// How far long work has come, for whoever waits for it. Held in memory by the running program and
// nowhere else: what is done is told by the record.

export interface Step {
  /** What is being done, such as `reading` or `keeping`. */
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** Works that are remembered; the oldest goes first. */
const KEPT_MAX = 100;

export class Progress {
  private readonly steps = new Map<string, Step>();

  /** `of`: the id of the work, such as that of an import. */
  tell(of: string, step: Step): void {
    this.steps.delete(of);
    this.steps.set(of, step);
    const [oldest] = this.steps.keys();
    if (this.steps.size > KEPT_MAX && oldest !== undefined) this.steps.delete(oldest);
  }

  /** Null where nothing was told of it, or it is over. */
  of(work: string): Step | null {
    return this.steps.get(work) ?? null;
  }

  end(of: string): void {
    this.steps.delete(of);
  }
}
