;;; torgo-maml.el --- MAML documents with TORGO's language server -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "28.1") (eglot "1.9"))
;; Version: 0.1.0

;;; Commentary:

;; Opens MAML documents in `torgo-maml-mode' and lets eglot talk to "torgo lsp --stdio".
;; M-x eglot starts it; to start it always: (add-hook 'torgo-maml-mode-hook #'eglot-ensure)

;;; Code:

(defgroup torgo-maml nil
  "MAML documents."
  :group 'languages)

(defcustom torgo-maml-command '("torgo" "lsp" "--stdio")
  "The language server and its arguments."
  :type '(repeat string))

(defcustom torgo-maml-profile ""
  "The profile to judge documents by; empty leaves it to the project's maml.yaml."
  :type 'string)

(defvar torgo-maml-font-lock
  '(("^\\(#\\{1,6\\}\\) .*$" . font-lock-function-name-face)
    ("^ *\\([[:alnum:]_.-]+\\):\\(?: \\|$\\)" 1 font-lock-variable-name-face)
    ("^ \\{0,3\\}\\(?:```\\|~~~\\).*$" . font-lock-preprocessor-face)
    ("^- [0-9TZ:.-]+:? +\\(\\[[A-Z_-]+\\]\\)" 1 font-lock-keyword-face))
  "Plain colours, for where the server's are not shown.")

;;;###autoload
(define-derived-mode torgo-maml-mode text-mode "MAML"
  "Major mode for MAML documents."
  (setq-local font-lock-defaults '(torgo-maml-font-lock t))
  (setq-local comment-start "<!-- ")
  (setq-local comment-end " -->"))

;; Specifications are OCaml interfaces with Gospel comments. No file opens in this mode by itself, so that OCaml's own
;; modes keep their files: M-x torgo-gospel-mode, or a file-local variable "mode: torgo-gospel".
;;;###autoload
(define-derived-mode torgo-gospel-mode prog-mode "Gospel"
  "Major mode for OCaml interfaces with Gospel specifications."
  (setq-local font-lock-defaults
              '((("\\_<\\(?:val\\|type\\|exception\\|module\\|sig\\|end\\|open\\|include\\|requires\\|ensures\\|raises\\|checks\\|modifies\\|consumes\\|produces\\|preserves\\|pure\\|diverges\\|invariant\\|model\\|with\\|function\\|predicate\\|axiom\\|forall\\|exists\\|old\\)\\_>"
                  . font-lock-keyword-face)) t))
  (setq-local comment-start "(* ")
  (setq-local comment-end " *)"))

;;;###autoload
(add-to-list 'auto-mode-alist
             '("\\.maml\\(?:\\.md\\|\\.markdown\\)?\\'" . torgo-maml-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               `(((torgo-maml-mode :language-id "maml")
                  (torgo-gospel-mode :language-id "ocaml.interface"))
                 . ,(lambda (&rest _)
                      (append torgo-maml-command
                              (list :initializationOptions
                                    (list :profile torgo-maml-profile)))))))

(provide 'torgo-maml)
;;; torgo-maml.el ends here
