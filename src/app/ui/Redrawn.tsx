import { Component, Fragment, type ReactNode } from 'react';

let times = 0;

/** How often the page is rendered again before the error is shown. */
const limit = 99;

/** Whether React looked for a node that another program has moved away. */
export const isForeignEdit = (error: unknown) => (error as Partial<Error> | null)?.name === 'NotFoundError';

/**
 * Renders its children again, silently, when another program has edited the page so that React cannot go on, as
 * browsers do to translate it. Other errors go to the boundary above.
 */
export class Redrawn extends Component<{ readonly children: ReactNode }> {
  override state = { times };

  static getDerivedStateFromError(error: unknown) {
    if (!isForeignEdit(error) || ++times > limit) throw error;
    return { times };
  }

  follow = () =>
    void import('../platform/foreignEdits.ts').then(
      (code) => code.followForeignEdits() && this.setState({ times: ++times }),
    );

  override componentDidCatch = this.follow;

  override componentDidMount() {
    // Google Translate marks the page that it translates.
    new MutationObserver(this.follow).observe(document.documentElement, { attributeFilter: ['class'] });
  }

  override render() {
    return <Fragment key={this.state.times}>{this.props.children}</Fragment>;
  }
}
