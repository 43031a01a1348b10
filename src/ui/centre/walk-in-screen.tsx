"use client";
import { useState } from "react";
import Link from "next/link";
import { Button, Result, Steps } from "antd";
import { useTranslations } from "next-intl";
import style from "@/ui/staff/staff.module.css";
import { CodeStep } from "./walk-in-code";
import { NeedStep } from "./walk-in-need";
import { RegistrantStep } from "./walk-in-registrant";
import type { Registration } from "./answer";
import own from "./centre.module.css";

/** Whose need is posted at the counter, and whom the banks call. */
export interface Visitor {
  readonly uscc: string;
  readonly name: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

type Stage =
  | { readonly at: "code" }
  | { readonly at: "registrant"; readonly registration: Registration }
  | { readonly at: "need"; readonly visitor: Visitor }
  | { readonly at: "done"; readonly number: string; readonly name: string };

const order = ["code", "registrant", "need", "done"] as const;

/** A walk-in at the centre's counter: the code, the registrant, the need. A firm that is registered already goes straight to its need. */
export function WalkInScreen() {
  const t = useTranslations("centre.walkIn");
  const [stage, setStage] = useState<Stage>({ at: "code" });
  const again = () => setStage({ at: "code" });
  return (
    <div className={`${style.screen} ${own.narrow}`}>
      <header><h1>{t("title")}</h1><p className={style.lead}>{t("lead")}</p></header>
      <div className={own.steps}><Steps size="small" current={order.indexOf(stage.at)} items={[{ title: t("step.code") }, { title: t("step.registrant") }, { title: t("step.need") }]} /></div>
      {stage.at === "code" ? <CodeStep onFound={(registration) => setStage({ at: "registrant", registration })} onRegistered={(visitor) => setStage({ at: "need", visitor })} /> : null}
      {stage.at === "registrant" ? <RegistrantStep registration={stage.registration} onBack={again} onRegistered={(visitor) => setStage({ at: "need", visitor })} /> : null}
      {stage.at === "need" ? <NeedStep visitor={stage.visitor} onPosted={(number) => setStage({ at: "done", number, name: stage.visitor.name })} /> : null}
      {stage.at === "done" ? (
        <section className={style.panel} role="status">
          <Result status="success" title={t("doneTitle", { number: stage.number })} subTitle={t("doneText", { enterprise: stage.name })}
            extra={[<Button key="again" type="primary" onClick={again}>{t("again")}</Button>, <Link key="desk" href="/centre"><Button>{t("toDesk")}</Button></Link>]} />
        </section>
      ) : null}
    </div>
  );
}
