(** What closed-valve.maml.md promises. *)

type state = { opened : bool }

val execute_skill : pressure:int -> state
(*@ s = execute_skill ~pressure
    requires pressure < 60
    ensures s.opened *)
