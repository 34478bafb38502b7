(** What dose-plan.maml.md promises. *)

type amount = { daily : int }

type plan = { portions : int list }

(*@ function rec sum (amounts : integer sequence) : integer =
      if Sequence.length amounts = 0 then 0
      else amounts[0] + sum (Sequence.tl amounts) *)

val execute_skill : weight:int -> per_kilogram:int -> amount
(*@ a = execute_skill ~weight ~per_kilogram
    requires weight > 0 && per_kilogram > 0
    ensures a.daily = weight * per_kilogram
    ensures a.daily >= weight *)

val run_skill : daily:int -> weight:int -> portions:int -> plan
(*@ p = run_skill ~daily ~weight ~portions
    requires portions >= 1
    requires daily > 0
    ensures List.length p.portions = portions
    ensures sum p.portions = daily
    ensures forall i. 0 <= i < portions -> daily / portions <= p.portions[i] <= daily / portions + 1 *)
