" Colours of cables without the server: the words that a header and a paragraph's beginning are made of.
if exists('b:current_syntax')
  finish
endif
syntax case match
let s:spaced = {w -> substitute(w, '\a\zs\ze\a', ' \\=', 'g')}
let s:levels = {
      \ 'TopSecret': [s:spaced('TOP') . ' *' . s:spaced('SECRET'), 'TS\|TOP SECRET', 'TTTTT'],
      \ 'Secret': [s:spaced('SECRET'), 'S\|SECRET', 'SSSSS'],
      \ 'Confidential': [s:spaced('CONFIDENTIAL'), 'C\|CONFIDENTIAL', 'CCCCC'],
      \ 'Sbu': ['LIMITED OFFICIAL USE', '\%(U\/\/\=\)\=\%(SBU\|FOUO\)\|LOU\|SENSITIVE BUT UNCLASSIFIED', 'EEEEE'],
      \ 'Unclassified': [s:spaced('UNCLAS') . '\%( \=' . s:spaced('SIFIED') . '\)\=', 'U\|UNCLAS\|UNCLASSIFIED', 'UUUUU'],
      \ }
for [s:level, s:words] in items(s:levels)
  let s:group = 'cableMarking' . s:level
  execute 'syntax match ' . s:group . ' /^\s*' . s:words[0] . '\%(\/\/[A-Z]\+\)*\ze\%( .*\d\{3,8}\|\s*$\)/'
  execute 'syntax match ' . s:group . ' /\%(^\s*\%(\%(¶\s*\)\=\d\+[.)]\|--\=\|\*\|\a[.)]\)\=\s*\)\@<=(\%(' . s:words[1] . '\)\%(\/\/\=[^()]*\)\=)/'
  execute 'syntax match ' . s:group . ' /\%([.:]\s\)\@<=(\%(' . s:words[1] . '\)\%(\/\/\=[^()]*\)\=)\ze\s*$/'
  execute 'syntax match ' . s:group . ' /\%(^ZN[YR] \)\@<=' . s:words[2] . '/'
endfor
syntax match cableKey /\c^\s*\%(E\.\=O\.\= *\d\{5}\|TAGS\|SUBJ\%(ECT\)\=\|REF\%(TEL\|S\)\=\|CLASSIFIED BY\|DERIVED FROM\|DECLASSIFY ON\|REASONS\=\)\ze\s*:/
syntax match cableMarkingSbu /^\%(SENSITIVE\|SENSITIVE BUT UNCLASSIFIED\|SBU\)\s*$/
syntax match cableMarkingOther /^\%(NOFORN\|NODIS\|EXDIS\|STADIS\|LIMDIS\|ORCON\|REL TO [A-Z, ]\+\)\s*$/
syntax match cableCaption /^\%(SIPDIS\|\u\+ CHANNEL\|TERREP\|AIDAC\|ALDAC\)\s*$/
syntax match cableInstruction /\%(^E\.O\. \d\{5}:.*\)\@<=\<\%(\d\+[\/-]\d\+[\/-]\d\+\|OADR\|GDS\|XGDS\|X[1-8]\|25X[1-9]\|N\/A\)\>/
syntax match cableEnvelope /^\%(VZCZC\S*\|ZN[YR]\ze \|\%(OO\|PP\|RR\|ZZ\)\%( \u\{4,8}\)\+\|DE \u\{4,8} #.*\|NNNN\|BT\|#\d\{4}\)/
syntax match cableEnvelope /^\u[A-Z.'\/ -]* \d\{5,8}\s\+\d\{2,3}\s\+OF\s\+\d\{2,4}\s*$/
syntax match cableDateTimeGroup /\%(^\s*[ZOPRFM]\%( [ZOPR]\)\= \)\@<=\d\{6}Z\%( \u\{3} \d\d\)\=/
syntax match cableNumber /^\s*\%(¶\s*\)\=\d\{1,3}[.)]/
highlight default link cableKey Identifier
highlight default link cableCaption PreProc
highlight default link cableInstruction Constant
highlight default link cableEnvelope Comment
highlight default link cableDateTimeGroup Number
highlight default link cableNumber Number
lua require('cablelint').colours()
let b:current_syntax = 'cable'
