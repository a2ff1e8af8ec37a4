// The entry: the student's side of a class, mounted into a shadow root or brought up to date there.
import { el } from "../../viewer/src/dom";
import questions from "../../lesson/src/css/questions.css";
import { Student } from "./student_room";
import type { Data } from "./student_types";
import base from "./css/base.css";
import chart from "./css/chart.css";
import student from "./css/student.css";

interface Component {
  data: Data;
  parentElement: HTMLElement | ShadowRoot;
}

const mounted = new WeakMap<Node, Student>();

export default function ({ data, parentElement }: Component): () => void {
  let here = mounted.get(parentElement);
  if (!here?.root.isConnected) {
    here?.destroy();
    here = new Student(el("style", "", {}, [base, questions, chart, student].join("\n")));
    mounted.set(parentElement, here);
    parentElement.append(here.style, here.root);
  }
  const shown = here;
  shown.show(data);
  return () => {
    shown.destroy();
    if (mounted.get(parentElement) === shown) mounted.delete(parentElement);
  };
}
