/** A picture without what it told besides its image, and what stood behind its end. */
export type Picture = {
  readonly content: Buffer;
  /** As it is stored; `turned` says that it is shown with the sides swapped. */
  readonly width: number;
  readonly height: number;
  readonly turned: boolean;
  /** Bytes after the end of the image. */
  readonly tail: Buffer;
};

export type Unreadable = 'broken-file' | 'moving-picture';
