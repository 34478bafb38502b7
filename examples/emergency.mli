(** What emergency.maml.md promises. *)

type outcome = { status : string }

val execute_skill : mesh_nodes:int -> outcome
(*@ r = execute_skill ~mesh_nodes
    requires mesh_nodes >= 2
    ensures r.status = "ok" *)
