// Members of a roster to choose from, for a movement of people who are known: by id, rank and where
// they are; a name only for who has opened the roster today.
import type { JSX } from 'preact';
import { useSheet } from '../frame/sheet.ts';

export interface Member {
  readonly person: string;
  /** Null where the roster was not opened today. */
  readonly name: string | null;
  readonly rank: string | null;
  readonly role: string;
  /** Cleared or not, in words; null for who may not know. */
  readonly clearance: string | null;
  readonly where: 'there' | 'missing' | 'dead' | 'away';
}

const SHOWN = 300;

export function People(props: {
  act: string;
  id: string;
  name: 'people' | 'relieving';
  label: string;
  members: readonly Member[];
}): JSX.Element | null {
  const { t } = useSheet();
  const { id, name, label, members } = props;
  if (members.length === 0) return null;
  return (
    <fieldset class="all people">
      <legend class="sr">{label}</legend>
      <details>
        <summary>{label}</summary>
        <ul class="plain">
          {members.slice(0, SHOWN).map(({ person, name: called, rank, role, clearance, where }) => (
            <li key={person}>
              <label>
                <input
                  type="checkbox"
                  id={`${id}-${name}-${person}`}
                  name={`${name}[]`}
                  value={person}
                />{' '}
                {called ?? `…${person.slice(-6)}`}
                {rank ? `, ${rank}` : ''}, {role}
                <small class="muted">
                  {' '}
                  {t(`there.where.${where}`)}
                  {clearance ? `; ${clearance}` : ''}
                </small>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
