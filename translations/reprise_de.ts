<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CardCommands</name>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <comment>an interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <comment>a card</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To be typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no flag; flags are 1 to 7, and 0 takes one away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row refers to one that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card has no note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note has no card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note has no guid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic hangs outside of the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer began from another schedule than the card had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card waits otherwise than its newest answer said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not in the media folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file in the media folder is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection is in order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the collection in this folder; a new folder gets an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO-TIME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this for the present, for example 2026-11-02T09:00:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First install the decks that come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the result as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for cards of this topic only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the card although it waits for its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the answer took.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which flag, 1 to 7; 0 takes it away. 1 if left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “--%1” takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing after “--%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time like 2026-11-02T09:00:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Count what is in the collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be studied today, topic by topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card that comes next, and what every grade leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CARD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One card with both its sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[CARD]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every recorded answer, or those to one card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CARD GRADE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record an answer: 0 to 5, or again, hard, good, easy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CARD...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep cards out of study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep cards out until the study day turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark cards with a flag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOPIC KEY VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a setting of a topic, or of everything with / as topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECK-FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a deck, all of it or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for faults in a deck without bringing it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a verified copy of the collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copies there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a copy in the place of the collection, which is kept aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what must not be in a collection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeckCommands</name>
    <message>
        <source>“%1” names two files; the first one is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deck is older than the one that is there, and changed nothing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeckFault</name>
    <message>
        <source>There is no folder “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 bytes; at most 64 MB are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not UTF-8; save it in that encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads out of the deck&apos;s folder; put the file itself there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deck.json; a deck&apos;s folder needs one with format, id and name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values are nested too deeply; 64 levels are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format is “%1”; this version of Reprise reads 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deck has no “id”; give it one that will stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no deck id; use a to z, 0 to 9, dots and dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deck has no “name”; it is what people read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” is of the wrong kind or out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two note types “%1”; each needs its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not begin with a topic; write “# Topic / Sub-topic” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” would be a second topic; a file has one. Put a backslash before the “#”, or the cards into a file of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text stands before the first card; a card begins with “## ”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code block is not closed; end it with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment is not closed; end it with “--&gt;”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deck has too many cards; at most %1 are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no line of a card&apos;s comment; write “key: value”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands there twice; keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card has no id; write “&lt;!-- card: some.id --&gt;” under its heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no card id; use a to z, 0 to 9, dots and dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card id is taken: %1. Give this card another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guid is taken: %1. Each note has its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no note type “%1”; use basic, reversed, cloze or typed, or list it in deck.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “%1”; use markdown or html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card has no back; put a line “---” after an empty line before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note type “%1” has one field; take the line “---” away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note type has no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “%1” stands there twice; keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloze card hides nothing; write {{c1::what is asked for}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lies outside the deck&apos;s folder; put a copy into media/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”; put it into media/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is on the web, and nothing is loaded from there; put a copy into media/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing reads the key “%1”; is it spelled right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card has no tag level::…; add level::entry, level::mid or level::senior.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card has no tag role::…; add role::general or another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card has no tag kind::…; add kind::explain or another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line of code has %1 columns; 76 fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is not run and no reason is given; add a line “norun: why” to the card&apos;s comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A “|” inside code ends a table&apos;s cell; say it outside of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” would turn bold; put it between backticks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The asterisks around “%1” would vanish; put the text between backticks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two blocks of %1 follow each other; put a line of prose between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another card asks the same: %1. Ask differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card has the id “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card hides text but is no cloze card; add “type: cloze”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>The collection is open in another window of Reprise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection was written by a newer version of Reprise (its schema is %1). Please update Reprise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged and was left as it is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a collection of Reprise, and it was left as it is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection refused a change that should be possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card waits for its day, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was answered today and comes again on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deck has faults and was not brought in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step no longer fits the collection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsuspend</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bury</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbury</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove mark</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of a setting</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored text</source>
        <comment>a step that can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection as it was is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>reprise [OPTION...]            opens the window
reprise [OPTION...] COMMAND    does one thing without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CARD is a number that “list” prints, or deck-id:card-id, with #2 after it for a note&apos;s second card. “reprise COMMAND --help” says more about one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>“%1” is no value that --%2 knows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Nearest</name>
    <message>
        <source>%1 Did you mean %2?</source>
        <comment>a sentence; one or more names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>yes</source>
        <comment>in a column that says whether something holds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewCommands</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <comment>cards</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <comment>cards</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill</source>
        <comment>cards</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unseen</source>
        <comment>cards</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>“%1” takes no option “--%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is used like this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is behind the last recorded answer. Is it set right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reprise: %1</source>
        <comment>a sentence about an error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“reprise --help” lists commands and options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingCommands</name>
    <message>
        <source>a number from 0, unlimited or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deck, shuffled or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from 1 or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published, reference or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time of day from 00:00 to 23:59</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 or 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no value of %2: it takes %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to the whole collection: its topic is “/”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Blackout</source>
        <comment>grade 0: nothing came to mind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <comment>grade 1: wrong, but the answer was recognised</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <comment>the lowest of four grades</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost</source>
        <comment>grade 2: wrong, but the answer seemed easy</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <comment>grade 3</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <comment>grade 4</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy</source>
        <comment>grade 5</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>an interval</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>again today</source>
        <comment>on a grade button: the card is asked again today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <comment>on a grade button: the card is not asked again today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>today, then %n day(s)</source>
        <comment>on a grade button: asked again today, then after this interval</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. The drill changes neither interval nor ease.</source>
        <comment>a grade, and whether the card is asked again today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Ease %3 → %4.</source>
        <comment>a grade, its interval, ease before and after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Ease %3.</source>
        <comment>a grade, its interval, ease after</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyCommands</name>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <comment>an interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no grade; 0 to 5, again, hard, good and easy are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number of milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card %1 was graded %2 and comes again on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This card was missed %n time(s). It might be worth asking differently.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>about %Ln min</source>
        <extracomment>min: minutes</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 h</source>
        <extracomment>h: hours, with one decimal</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Study %Ln new cards · %1</source>
        <extracomment>%1 is the time: &quot;about 8 min&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Study %Ln cards · %1</source>
        <extracomment>%1 is the time: &quot;about 18 min&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ten more new cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more new cards</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln cards seen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards, none seen yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <extracomment>Stands in &quot;441 cards in 15 topics, none seen yet&quot;.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln topics, none seen yet</source>
        <extracomment>%1 is &quot;441 cards&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %Ln a day you will have met all %1 cards by %2.</source>
        <extracomment>%1 is a number of cards, %2 a date</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow %1 due, %2 new · %3</source>
        <extracomment>%1 and %2 are numbers of cards, %3 is a time: &quot;about 15 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln days in a row</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::AheadView</name>
    <message>
        <source>Ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s cards again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::AnswerInput</name>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your answer, then press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your answer, line by line, then press Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::BackupModel</name>
    <message>
        <source>sound</source>
        <comment>a backup that can be read and was counted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>a backup that cannot be read</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Head of a column: whether a backup can be read.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::CardView</name>
    <message>
        <source>Question and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code block %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::CountsView</name>
    <message>
        <source>new</source>
        <comment>cards left today, after a figure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drill</source>
        <comment>cards left today, after a figure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <comment>cards left today, after a figure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s) left today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to drill</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) due</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::DestinationModel</name>
    <message numerus="yes">
        <source>%1, %Ln cards left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::DosePanel</name>
    <message>
        <source>new</source>
        <extracomment>Under a number of new cards.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to drill</source>
        <extracomment>Under a number of cards that are asked again today.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <extracomment>Under a number of due reviews.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::ErrorPage</name>
    <message>
        <source>Your collection cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a Backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::FaceDocument</name>
    <message>
        <source>Too long to show in full: this is the beginning, without its formatting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nested too deeply to show with its formatting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[picture from elsewhere, not loaded]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[picture missing: %1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <comment>what a program prints, over a code block</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <comment>plain text, over a code block</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::Figure</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A figure and what it counts, read aloud as one: &quot;38 due&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::KeyLine</name>
    <message>
        <source>Close this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the answer, %2 – %3 grade it, %4 lists all keys</source>
        <extracomment>%1 to %4 are drawn as keys: &quot;Space shows the answer, 1 – 4 grade it, ? lists all keys&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::MainWindow</name>
    <message>
        <source>Preparing the decks for your first start…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decks that come with Reprise could not be installed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is in place. Your former collection was kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be restored, your collection is as it was. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studying</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::RestorePage</name>
    <message>
        <source>A backup is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is being restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backups are being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made at the first start of each day. The last ten are kept, then one a week and one a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore This Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the backup of %1?</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds %1 cards and %2 reviews. Your present collection is not deleted: it is kept beside the new one, and you are told where.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::SettingsPage</name>
    <message>
        <source>All decks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decks and topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>appearance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study day starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, what you study still belongs to the day before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four: Again to Easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six: 0 to 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four are quick. Six are those of SM-2, with three shades of not knowing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything below in this part is about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that are introduced in one day, here and in all topics below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that are asked in one day. What is left over waits, and grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of new cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decks go from easy to hard; shuffled cards come from all over the topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leech after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card forgotten this many times gets the tag “leech”, and you are told. It is never suspended unasked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is made at the first start of each day. Here you make one now, or go back to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading of SM-2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a wrong answer the interval starts again and the ease stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer changes the ease, a wrong one lowers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is set here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: what is above it, or the usual, holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what is above it, or to the usual.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::Sidebar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::StudyActions</name>
    <message>
        <source>Bury card until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bury note until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <comment>verb: give the note the tag &apos;marked&apos;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::StudyHead</name>
    <message>
        <source>Today</source>
        <comment>back to the page of that name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Today (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered of today&apos;s cards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::StudyPage</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <comment>a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>two keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag (Ctrl+1 to Ctrl+7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>what is undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going through again, %1 of %2: nothing is recorded</source>
        <comment>the number of a card, and how many there are</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was not recorded. %1</source>
        <comment>what went wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new day has begun, and the drill ended with the old one. The card comes again on its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This card has been missed %n time(s); it is tagged leech.</source>
        <comment>about the card before the one on screen</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Graded %1, next card</source>
        <comment>a grade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graded %1, no card left</source>
        <comment>a grade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 in the web browser?</source>
        <comment>a web address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card information (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::TodayPage</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is behind your last answer. You can study on; please check date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no cards yet. A deck comes in by “reprise import”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::TopicModel</name>
    <message>
        <source>none</source>
        <extracomment>What a screen reader says for an empty count in the topic tree.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unseen</source>
        <extracomment>Head of a column: how many cards were never seen.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill</source>
        <extracomment>Head of a column: how many cards are asked again today.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>Head of a column: how many reviews are due today.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards that you have not seen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards that are asked again today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews that are due today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::TopicView</name>
    <message>
        <source>Study the Selected Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::TypedAnswerDiff</name>
    <message>
        <source>Nothing is expected, and nothing was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n line(s) match</source>
        <extracomment>A typed answer is right in all of its lines.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s) match</source>
        <extracomment>%1: how many lines of a typed answer are right; %n: how many are expected.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) missing.</source>
        <extracomment>Lines of the expected answer that were not typed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) too many.</source>
        <extracomment>Typed lines that are not expected.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n line(s) only the spaces differ.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed: %1, expected: %2</source>
        <extracomment>One line of a typed answer; %1 was typed, %2 is right.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer (−) and expected output (+)</source>
        <extracomment>Over one column that shows both, told apart by the signs.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected output</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::UndoActions</name>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>%1 is what is taken back: &quot;Answer&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <extracomment>%1 is what is done again: &quot;Answer&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::WeekBars</name>
    <message>
        <source>Due on the next days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A day and how many cards are due then: &quot;Wed 31&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reprise::WindowActions</name>
    <message>
        <source>&amp;Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore a Backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Part of the Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Part of the Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Menu Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
