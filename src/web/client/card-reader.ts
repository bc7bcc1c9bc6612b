// Reads a card: by the camera, frame after frame, or from a photo. The picture stays in this
// browser.
import decodeQR from 'qr/decode.js';
import type { GateWords } from '../certificates/gate-words.ts';
import { one } from './dom.ts';

/** A photo of twelve million dots is made smaller before it is looked at. */
const PHOTO_SIDE_MAX = 2200;
/** Between two looks of the camera. */
const LOOK_MS = 150;
/** A photo may be looked at longer than a frame of the camera. */
const PHOTO_MS = 4000;

export class CardReader {
  private stream: MediaStream | null = null;
  private readonly video: HTMLVideoElement;
  private readonly canvas = document.createElement('canvas');

  constructor(
    private readonly place: HTMLElement,
    private readonly words: GateWords,
    private readonly found: (card: string) => Promise<void>,
  ) {
    this.video = this.part('[data-video]');
    this.part<HTMLElement>('[data-camera]').hidden = false;
    this.part('[data-scan]').addEventListener('click', () => void this.scan());
    this.part('[data-stop]').addEventListener('click', () => this.stop());
    const photo = this.part<HTMLInputElement>('[data-photo]');
    photo.addEventListener('change', () => void this.look(photo));
  }

  private part<E extends Element>(selector: string): E {
    return one(selector, this.place) as unknown as E;
  }

  tell(text: string): void {
    this.part('[data-news]').textContent = text;
  }

  private async take(card: string): Promise<void> {
    this.stop();
    this.tell('');
    await this.found(card);
  }

  private async look(photo: HTMLInputElement): Promise<void> {
    const [file] = photo.files ?? [];
    photo.value = '';
    if (!file) return;
    try {
      const image = await createImageBitmap(file);
      const card = this.read(image, { width: image.width, height: image.height }, PHOTO_MS);
      if (card !== null) return await this.take(card);
    } catch {
      // A file that is no picture is one without a certificate.
    }
    this.tell(this.words.noPicture);
  }

  private async scan(): Promise<void> {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
      });
    } catch {
      return this.tell(this.words.noCamera);
    }
    this.video.srcObject = this.stream;
    this.video.hidden = false;
    this.part<HTMLElement>('[data-stop]').hidden = false;
    this.tell(this.words.looking);
    await this.video.play();
    while (this.stream) {
      const { videoWidth: width, videoHeight: height } = this.video;
      const card = width > 0 ? this.read(this.video, { width, height }, LOOK_MS) : null;
      if (card !== null) return this.take(card);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  stop(): void {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.video.srcObject = null;
    this.video.hidden = true;
    this.part<HTMLElement>('[data-stop]').hidden = true;
  }

  /** What the picture in it says; null where there is none. */
  private read(
    image: CanvasImageSource,
    { width, height }: { width: number; height: number },
    timeLimit: number,
  ): string | null {
    const scale = Math.min(1, PHOTO_SIDE_MAX / Math.max(width, height));
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    const paper = this.canvas.getContext('2d', { willReadFrequently: true });
    if (!paper) return null;
    paper.drawImage(image, 0, 0, this.canvas.width, this.canvas.height);
    const { data } = paper.getImageData(0, 0, this.canvas.width, this.canvas.height);
    const { width: w, height: h } = this.canvas;
    try {
      return decodeQR({ data, width: w, height: h }, { timeLimit });
    } catch {
      return null;
    }
  }
}
