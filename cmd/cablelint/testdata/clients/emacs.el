;;; emacs.el --- Drives eglot with the mode of editors/emacs  -*- lexical-binding: t -*-

;; The environment says where the program, these files and a folder to work in lie.

(require 'cablelint)
(require 'cl-lib)

(setq eglot-sync-connect t
      eglot-autoshutdown nil
      eglot-send-changes-idle-time 0
      cablelint-program (list (getenv "CABLELINT_PROGRAM") "lsp"))

;; eglot asks before it edits a file that is not open
(advice-add 'y-or-n-p :override #'always)

;; as docs/editors.md advises
(add-hook 'cable-mode-hook #'eglot-ensure)

(defconst folder (file-name-as-directory (getenv "CABLELINT_FOLDER")))
(defconst data (file-name-as-directory (getenv "CABLELINT_DATA")))

(defun contents (path)
  (with-temp-buffer
    (let ((coding-system-for-read 'utf-8-unix))
      (insert-file-contents path))
    (buffer-string)))

(defun save-text (name text)
  (let ((coding-system-for-write 'utf-8-unix))
    (write-region text nil (concat folder name) nil 'silent)))

(defconst awkward (contents (concat data "awkward.cable")))
(defconst want (split-string (string-trim (contents (concat data "awkward.tsv"))) "\n"))

(defun equals (want have what)
  (unless (equal want have)
    (error "%s\nexpected %S\nfound    %S" what want have)))

(defun settle ()
  "Do what idle timers do where Emacs has a terminal: send changes, and ask for findings."
  (when (eglot-managed-p)
    (eglot--signal-textDocument/didChange)
    (flymake-start)))

(defmacro wait (what form)
  "Wait until FORM is true, for some seconds."
  `(let ((end (+ (float-time) (if (getenv "CABLELINT_WAIT") 3 20))))
     (while (progn (settle) (not ,form))
       (when (> (float-time) end)
         (error "Waited in vain: %s" ,what))
       (accept-process-output nil 0.05))))

(defun found ()
  "The findings in order of place, with the words that the editor has there."
  (mapcar (lambda (d)
            (format "%s\t%s" (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data d)) :code)
                    (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d))))
          (sort (flymake-diagnostics)
                (lambda (a b)
                  (let ((key (lambda (d) (format "%09d%s" (flymake-diagnostic-beg d) (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data d)) :code)))))
                    (string< (funcall key a) (funcall key b)))))))

(defun visit (name text)
  "Open a file of the folder with a TEXT and wait for its findings."
  (save-text name text)
  (when-let ((old (get-file-buffer (concat folder name))))
    (with-current-buffer old
      (set-buffer-modified-p nil)
      (kill-buffer)))
  (find-file (concat folder name))
  (equals 'cable-mode major-mode name)
  (buffer-enable-undo)
  (run-hooks 'post-command-hook) ; eglot-ensure connects there
  (wait "findings" (equal (length want) (length (flymake-diagnostics)))))

(defun go (piece)
  (goto-char (point-min))
  (let ((case-fold-search nil))
    (search-forward piece))
  (goto-char (1+ (match-beginning 0))))

(defun take-action (title)
  "Take the action at point whose title begins with TITLE, as a person does."
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_ items &rest _)
               (or (car (cl-find-if (lambda (i) (string-prefix-p title (car i))) items))
                   (error "No action %s among %S" title (mapcar #'car items))))))
    (let ((last-nonmenu-event ?x))
      (eglot-code-actions (point) (point) nil t))))

(defun told () (substring-no-properties (buffer-string)))

(defvar checks nil)
(defmacro check (name &rest body)
  (declare (indent 1))
  `(push (cons ,name (lambda () ,@body)) checks))

(check "modes"
  (save-text "draft.txt" awkward)
  (save-text "letter.txt" "Dear Ruth,\n\nTAGS are no cable.\n")
  (save-text "new.cable" "")
  (pcase-dolist (`(,name . ,mode) '(("draft.txt" . cable-mode) ("letter.txt" . text-mode) ("new.cable" . cable-mode)))
    (with-current-buffer (find-file-noselect (concat folder name))
      (equals mode major-mode name))))

(check "colours without the server"
  (with-current-buffer (find-file-noselect (concat folder "draft.txt"))
    (font-lock-ensure)
    (pcase-dolist (`(,piece . ,face) '(("C O N F" . cablelint-confidential) ("(U)" . cablelint-unclassified) ("(SBU)" . cablelint-sbu)
                                       ("(S)" . cablelint-secret) ("(C)" . cablelint-confidential) ("CCCCC" . cablelint-confidential) ("letter" . nil)))
      (go piece)
      (equals face (get-text-property (point) 'face) piece))))

(pcase-dolist (`(,name ,eol ,coding) '(("lf.cable" "\n" undecided-unix) ("crlf.cable" "\r\n" undecided-dos)))
  (let ((text (replace-regexp-in-string "\n" eol awkward)))
    (check (concat "places, " name)
      (visit name text)
      (equals (coding-system-eol-type coding) (coding-system-eol-type buffer-file-coding-system) "line ends")
      (equals want (found) "findings"))

    (check (concat "what can be done, " name)
      (visit name text)
      (let ((before (told)))
        (go "(c) The letter")
        (take-action "write (C)")
        (equals (string-replace "(c) The" "(C) The" before) (told) "the buffer")
        (wait "the fix" (equal (1- (length want)) (length (flymake-diagnostics))))
        (eglot-format-buffer)
        (let ((fixed (told)))
          (equals (string-replace "6. SBU) " "6. (SBU) " (string-replace "(c) The" "(C) The" before)) fixed "formatted")
          (visit name text)
          (take-action "make all safe fixes")
          (equals fixed (told) "all fixed"))))))

(check "hover"
  (visit "lf.cable" awkward)
  (go "(S) He")
  (let (says)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq says text)))
    (wait "the hover" says)
    (unless (string-match-p "does .*not.* cover it" says)
      (error "Hover says %s" says))))

(check "completion"
  (visit "lf.cable" awkward)
  (goto-char (point-max))
  (insert "\n\n8. (")
  (cl-destructuring-bind (beg end table &rest more) (eglot-completion-at-point)
    (let ((first (car (all-completions (buffer-substring beg end) table (plist-get more :predicate)))))
      (unless first (error "Nothing completes (%s" (buffer-substring beg end)))
      (delete-region beg end)
      (insert first)
      (funcall (plist-get more :exit-function) first 'finished)
      (unless (string-match-p "\n8\\. ([A-Z/]+)\\'" (told))
        (error "Completed to %S" (substring (told) -12))))))

(check "the rule is explained"
  (visit "lf.cable" awkward)
  (go "(c) The letter")
  (take-action "explain P006")
  (with-current-buffer "*cablelint*"
    (unless (string-match-p "P006 portion-mark-style" (told))
      (error "The page says %s" (told))))
  (with-current-buffer (get-file-buffer (concat folder "lf.cable"))
    (equals "P006" (cablelint--rule-at-point) "the rule at point")))

(check "silenced with a reason"
  (visit "lf.cable" awkward)
  (go "(c) The letter")
  (cl-letf (((symbol-function 'read-string) (lambda (&rest _) "the post writes so")))
    (take-action "silence P006"))
  (let ((path (concat folder ".cablelint.toml")))
    (wait "the configuration" (and (get-file-buffer path) (with-current-buffer (get-file-buffer path) (> (buffer-size) 0))))
    (with-current-buffer (get-file-buffer path)
      (unless (string-match-p "rule = \"P006\"\n\\(?:.*\n\\)*reason = \"the post writes so\"" (told))
        (error "The configuration is %s" (told)))
      (save-buffer)))
  (with-current-buffer (get-file-buffer (concat folder "lf.cable"))
    (set-buffer-modified-p t)
    (save-buffer)
    (wait "silence" (equal (1- (length want)) (length (flymake-diagnostics))))))

(let ((broken 0))
  (pcase-dolist (`(,name . ,check) (reverse checks))
    (condition-case e
        (progn (save-window-excursion (funcall check))
               (message "ok %s" name))
      (error
       (cl-incf broken)
       (message "not ok %s\n%s" name (error-message-string e)))))
  (eglot-shutdown-all)
  (kill-emacs (if (zerop broken) 0 1)))
;;; emacs.el ends here
