/** Who is looking, as the frames show it; the server decides what the viewer may do. */
export interface Viewer {
  readonly personName: string;
  readonly role: string;
  readonly organisationName: string;
  /** Whether the person belongs to another organisation too, so that switching makes sense. */
  readonly canSwitch: boolean;
}
