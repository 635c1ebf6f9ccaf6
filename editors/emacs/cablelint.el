;;; cablelint.el --- Classification markings of cables, by eglot  -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1") (eglot "1.9"))
;; Keywords: languages, tools
;; URL: https://github.com/cablelint/cablelint
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; A mode for State Department cables, whose markings have their level's colour, and the server for it:
;;
;;   (require 'cablelint)
;;   (add-hook 'cable-mode-hook #'eglot-ensure)

;;; Code:

(require 'eglot)

(defgroup cablelint nil
  "Classification markings of cables."
  :group 'tools)

(defcustom cablelint-program '("cablelint" "lsp")
  "The server: a program and its arguments."
  :type '(repeat string))

;;; Colours

(defface cablelint-unclassified '((((background light)) :foreground "#11763f" :weight bold) (t :foreground "#4ec27f" :weight bold))
  "Marks of unclassified text.")
(defface cablelint-sbu '((((background light)) :foreground "#7a3fb0" :weight bold) (t :foreground "#c39bea" :weight bold))
  "Marks of sensitive but unclassified text.")
(defface cablelint-confidential '((((background light)) :foreground "#0b5cad" :weight bold) (t :foreground "#5aa9f8" :weight bold))
  "Marks of confidential text.")
(defface cablelint-secret '((((background light)) :foreground "#b3261e" :weight bold) (t :foreground "#f77a73" :weight bold))
  "Marks of secret text.")
(defface cablelint-top-secret '((((background light)) :foreground "#9a5200" :weight bold) (t :foreground "#f5a142" :weight bold))
  "Marks of top secret text.")

(defconst cablelint--levels
  '((cablelint-top-secret "T ?O ?P *S ?E ?C ?R ?E ?T" "TS\\|TOP SECRET" "TTTTT")
    (cablelint-secret "S ?E ?C ?R ?E ?T" "S\\|SECRET" "SSSSS")
    (cablelint-confidential "C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L" "C\\|CONFIDENTIAL" "CCCCC")
    (cablelint-sbu "LIMITED OFFICIAL USE" "\\(?:U//?\\)?\\(?:SBU\\|FOUO\\)\\|LOU\\|SENSITIVE BUT UNCLASSIFIED" "EEEEE")
    (cablelint-unclassified "U ?N ?C ?L ?A ?S\\(?: ?S ?I ?F ?I ?E ?D\\)?" "U\\|UNCLAS\\|UNCLASSIFIED" "UUUUU"))
  "Faces with what a header, a portion mark and an envelope write for them.")

(defconst cablelint--classification-line
  (concat "^[ \t\"',.]*\\(?:" (mapconcat #'cadr cablelint--levels "\\|") "\\)\\(?://[A-Z]+\\)*\\(?: +E ?F ?T ?O\\)?"
          "\\(?: +SECTION +[0-9]+ +OF +[0-9]+\\)? +[A-Z][A-Z.'/ -]*? +[0-9]\\{3,8\\}\\b")
  "A classification line with its post and serial.")

(defconst cablelint--font-lock
  (append
   (mapcan
    (pcase-lambda (`(,face ,words ,mark ,letters))
      `((,(concat "^[ \t]*\\(" words "\\(?://[A-Z]+\\)*\\)\\(?: .*[0-9]\\{3,8\\}\\|[ \t]*$\\)") 1 ',face)
        (,(concat "^[ \t]*\\(?:\\(?:¶ ?\\)?[0-9]+[.)]\\|--?\\|\\*\\|[A-Za-z][.)]\\)?[ \t]*\\((\\(?:" mark "\\)\\(?://?[^()\n]*\\)?)\\)") 1 ',face)
        (,(concat "[.:][ \t]\\((\\(?:" mark "\\)\\(?://?[^()\n]*\\)?)\\)[ \t]*$") 1 ',face)
        (,(concat "^ZN[YR] \\(" letters "\\)") 1 ',face)))
    cablelint--levels)
   '(("^[ \t]*\\(E\\.?[ ]?O\\.? *[0-9]\\{5\\}\\|TAGS\\|SUBJ\\(?:ECT\\)?\\|REF\\(?:TEL\\|S\\)?\\|C\\(?:lassified By\\|LASSIFIED BY\\)\\|D\\(?:erived From\\|ERIVED FROM\\)\\|REASONS?\\)[ ]*:"
      1 'font-lock-keyword-face)
     ("^\\(?:SENSITIVE\\|SBU\\)[ \t]*$" . 'cablelint-sbu)
     ("^\\(?:SIPDIS\\|NOFORN\\|NODIS\\|EXDIS\\|STADIS\\|LIMDIS\\|ORCON\\|REL TO [A-Z, ]+\\)[ \t]*$" . 'font-lock-preprocessor-face)
     ("^[ \t]*[ZOPRFM]\\(?: [ZOPR]\\)? \\([0-9]\\{6\\}Z\\(?: [A-Z]\\{3\\} [0-9]\\{2\\}\\)?\\)" 1 'font-lock-constant-face)
     ("^\\(?:VZCZC.*\\|DE [A-Z]+ #.*\\|NNNN\\|BT\\|[A-Z][A-Z.' -]* [0-9]\\{5,8\\} +[0-9]\\{2,3\\} +OF +[0-9]\\{2,4\\}\\)[ \t]*$" . 'font-lock-comment-face)))
  "Colours of cables without the server.")

;;; The mode

;;;###autoload
(define-derived-mode cable-mode text-mode "Cable"
  "Major mode for State Department cables."
  (setq-local require-final-newline nil)
  (setq-local font-lock-defaults '(cablelint--font-lock t nil)))

(defun cablelint-cable-p ()
  "Tell whether the buffer is a text file that is a cable.
That is one with a classification line, or with two of date-time
group, E.O. line, TAGS and subject, among its first 200 lines."
  (when (and buffer-file-name (string-match-p "\\(?:\\.txt\\|/[^./]+\\)\\'" buffer-file-name))
    (save-excursion
      (goto-char (point-min))
      (let ((case-fold-search nil)
            (end (save-excursion (forward-line 200) (point)))
            (begins (lambda (re end) (save-excursion (re-search-forward re end t)))))
        (or (funcall begins cablelint--classification-line end)
            (< 1 (seq-count (lambda (re) (funcall begins re end))
                            '("^[ \t]*[ZOPRFM]\\(?: [ZOPR]\\)? [0-9]\\{6\\}Z\\b" "^[ \t]*E\\.? ?[O0]\\.? *[0-9]\\{5\\}" "^[ \t]*TAGS *:" "^[ \t]*SUBJ\\(?:ECT\\)? *:"))))))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.cable\\'" . cable-mode))
(add-to-list 'magic-mode-alist '(cablelint-cable-p . cable-mode))

;;; The server

(defclass cablelint-server (eglot-lsp-server) ()
  :documentation "The server of cablelint.")

(add-to-list 'eglot-server-programs `(cable-mode . ,(lambda (&rest _) (cons 'cablelint-server cablelint-program))))

(cl-defmethod eglot-initialization-options ((_ cablelint-server))
  "The editor asks for the reason of a silence, and shows rules' pages."
  '(:askReason t :showsPages t))

(defun cablelint--run (server command arguments)
  "Let SERVER run COMMAND with ARGUMENTS, and show the page that it answers with."
  (when (eq command 'cablelint.silence)
    (let ((what (aref arguments 0)))
      (setq arguments (vector (plist-put (copy-sequence what) :reason (read-string "Reason: "))))))
  (let ((answer (jsonrpc-request server :workspace/executeCommand `(:command ,(symbol-name command) :arguments ,arguments))))
    (when (stringp answer)
      (with-help-window "*cablelint*"
        (princ answer)))
    answer))

(if (fboundp 'eglot-execute)
    (cl-defmethod eglot-execute ((server cablelint-server) action)
      "Run the commands of ACTION that SERVER knows."
      (let ((command (plist-get action :command)))
        (if (and (stringp command) (string-prefix-p "cablelint." command))
            (cablelint--run server (intern command) (plist-get action :arguments))
          (cl-call-next-method))))
  (cl-defmethod eglot-execute-command ((server cablelint-server) command arguments)
    "Run COMMAND with ARGUMENTS on SERVER."
    (cablelint--run server command arguments)))

(defun cablelint-explain (rule)
  "Show the page of RULE, a code or a name."
  (interactive (list (read-string "Rule: " (cablelint--rule-at-point))))
  (cablelint--run (eglot--current-server-or-lose) 'cablelint.explain (vector rule)))

(defun cablelint--rule-at-point ()
  "The code of the finding at point, if there is one."
  (when-let* ((found (car (flymake-diagnostics (point))))
              (said (alist-get 'eglot-lsp-diag (flymake-diagnostic-data found))))
    (plist-get said :code)))

(provide 'cablelint)
;;; cablelint.el ends here
