(** What water-ration.maml.md promises. *)

type ration = { each : int }

val execute_skill : litres:int -> people:int -> reserve:int -> ration
(*@ r = execute_skill ~litres ~people ~reserve
    requires people > 0
    ensures r.each >= 0
    ensures r.each * people + reserve <= litres *)
