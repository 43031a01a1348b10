import Link from "next/link";
import { Tag, type Tone } from "./tag";
import style from "./list.module.css";

export interface Task {
  readonly title: string;
  /** Without a link the task cannot be started yet. */
  readonly href?: string;
  readonly hint?: string;
  readonly status: string;
  readonly tone?: Tone;
}

/** The parts of one job, each with where it stands; the whole line is the link. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className={style.tasks}>
      {tasks.map((task) => (
        <li key={task.title} className={style.task}>
          <span className={style.taskText}>
            {task.href ? <Link href={task.href}>{task.title}</Link> : <span>{task.title}</span>}
            {task.hint ? <span className={style.hint}>{task.hint}</span> : null}
          </span>
          <Tag tone={task.tone}>{task.status}</Tag>
        </li>
      ))}
    </ul>
  );
}
