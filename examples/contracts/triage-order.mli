(** What triage-order.maml.md promises. *)

type ranking = { order : int list }

val execute_skill : urgencies:int list -> ranking
(*@ r = execute_skill ~urgencies
    ensures Sequence.permut r.order urgencies
    ensures forall i. 0 <= i < List.length r.order - 1 -> r.order[i] >= r.order[i + 1]
    ensures forall u. List.mem u urgencies <-> List.mem u r.order *)
