import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the goal curve in sight while a lever is held that stands below it: the curve goes to the top of the window, or
 * to the bottom where the lever is at the top. Its place in the page keeps its height, so that nothing moves under the
 * finger.
 */
export class CurveFollower implements ReactiveController {
  isFollowing = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isFollowing = false;
  }

  /** `held` is the lever, or anything within it. */
  hold(isHeld: boolean, held: Element): void {
    const place = this.host.renderRoot.querySelector<HTMLElement>('.goal-place');
    const goal = place?.querySelector<HTMLElement>('.goal');
    if (!place || !goal) return;
    if (!isHeld) return this.rest(place, goal);
    const at = place.getBoundingClientRect();
    const isInSight = at.top >= 0 && at.bottom <= innerHeight;
    if (isInSight || this.isFollowing) return;
    const lever = held.getBoundingClientRect();
    place.style.setProperty('height', `${at.height}px`);
    goal.classList.add('following');
    goal.classList.toggle('at-bottom', lever.top < innerHeight / 2);
    this.isFollowing = true;
    this.host.requestUpdate();
  }

  private rest(place: HTMLElement, goal: HTMLElement): void {
    if (!this.isFollowing) return;
    goal.classList.remove('following', 'at-bottom');
    place.style.removeProperty('height');
    this.isFollowing = false;
    this.host.requestUpdate();
  }
}
