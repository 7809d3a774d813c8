/** A rule that is known of and not shipped: a proposal, or one whose passage or text is not confirmed. */
export interface Draft {
  /** Path of its file, e.g. `draft/br-bill-2338`. */
  id: string
  /** Where it would hold, e.g. `BR`. */
  market: string
  name: string
  /** What is known of it, and what is not. */
  state: string
  /** What it would ask for, where that is known. */
  would?: string | undefined
  /** How sure we are of that, as in policies. */
  confidence: 'primary' | 'primary-quoted' | 'secondary' | 'memory' | 'unconfirmed'
  /** When this was written down, `YYYY-MM-DD`. */
  on: string
  sources?: readonly string[] | undefined
}
