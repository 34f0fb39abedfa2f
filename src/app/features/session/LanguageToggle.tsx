import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface LanguageToggleProps {
  readonly both: boolean;
  readonly onChange: (both: boolean) => void;
}

/** Shows a session in two languages side by side, or only in the page's own. */
export function LanguageToggle({ both, onChange }: LanguageToggleProps) {
  const t = useReadingWords();
  return (
    <Button icon={deferredIcons.columns} onClick={() => onChange(!both)}>
      <span data-label>{both ? t.session.readOne : t.session.readBoth}</span>
    </Button>
  );
}
