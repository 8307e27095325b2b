<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditEntry</name>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n response</numerusform>
            <numerusform>%n responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variants</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n personas</source>
        <translation>
            <numerusform>Compared with %n persona</numerusform>
            <numerusform>Compared with %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Viewed %n times</source>
        <translation>
            <numerusform>Viewed %n time</numerusform>
            <numerusform>Viewed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message numerus="yes">
        <source>%n personas copied as a table.</source>
        <translation>
            <numerusform>%n persona copied as a table.</numerusform>
            <numerusform>%n personas copied as a table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComponentSheet</name>
    <message numerus="yes">
        <source>You can undo for %n more seconds</source>
        <translation>
            <numerusform>You can undo for %n more second</numerusform>
            <numerusform>You can undo for %n more seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message numerus="yes">
        <source>The demo is loaded: %n personas.</source>
        <translation>
            <numerusform>The demo is loaded: %n persona.</numerusform>
            <numerusform>The demo is loaded: %n personas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The demo is removed: %n personas.</source>
        <translation>
            <numerusform>The demo is removed: %n persona.</numerusform>
            <numerusform>The demo is removed: %n personas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>(%n more characters)</source>
        <translation>
            <numerusform>(%n more character)</numerusform>
            <numerusform>(%n more characters)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>%n other programs use this data folder. Close them and try again.</source>
        <translation>
            <numerusform>%n other program uses this data folder. Close it and try again.</numerusform>
            <numerusform>%n other programs use this data folder. Close them and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be imported</source>
        <translation>
            <numerusform>%n row cannot be imported</numerusform>
            <numerusform>%n rows cannot be imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceMark</name>
    <message numerus="yes">
        <source>put together from %n places of the responses</source>
        <translation>
            <numerusform>put together from %n place of the responses</numerusform>
            <numerusform>put together from %n places of the responses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportErrors</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new focus groups</source>
        <translation>
            <numerusform>%n new focus group</numerusform>
            <numerusform>%n new focus groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are refused. Correct the file, or leave them out; until you choose, nothing is imported.</source>
        <translation>
            <numerusform>%n row is refused. Correct the file, or leave it out; until you choose, nothing is imported.</numerusform>
            <numerusform>%n rows are refused. Correct the file, or leave them out; until you choose, nothing is imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip %n rows</source>
        <translation>
            <numerusform>Skip %n row</numerusform>
            <numerusform>Skip %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Reading %n file</numerusform>
            <numerusform>Reading %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReasons</name>
    <message numerus="yes">
        <source>The row has %n cells</source>
        <translation>
            <numerusform>The row has %n cell</numerusform>
            <numerusform>The row has %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the header has %n columns</source>
        <translation>
            <numerusform>the header has %n column</numerusform>
            <numerusform>the header has %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{field}” has %n characters; at most {limit} fit</source>
        <translation>
            <numerusform>“{field}” has %n character; at most {limit} fit</numerusform>
            <numerusform>“{field}” has %n characters; at most {limit} fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>Import %n rows? [y/N]</source>
        <translation>
            <numerusform>Import %n row? [y/N]</numerusform>
            <numerusform>Import %n rows? [y/N]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns read</source>
        <translation>
            <numerusform>%n column read</numerusform>
            <numerusform>%n columns read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personas</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personas of projects that are not here</source>
        <translation>
            <numerusform>%n persona of a project that is not here</numerusform>
            <numerusform>%n personas of projects that are not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n response</numerusform>
            <numerusform>%n responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightsTab</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>latest %n</source>
        <translation>
            <numerusform>latest %n</numerusform>
            <numerusform>latest %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Likings</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lineage</name>
    <message numerus="yes">
        <source>%n citations</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer responses</source>
        <translation>
            <numerusform>%n newer response</numerusform>
            <numerusform>%n newer responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n response</numerusform>
            <numerusform>%n responses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreLink</name>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation>
            <numerusform>%n not shown</numerusform>
            <numerusform>%n not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsTab</name>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>%n edited</numerusform>
            <numerusform>%n edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new responses in focus groups since the analysis of {moment}</source>
        <translation>
            <numerusform>%n new response in focus groups since the analysis of {moment}</numerusform>
            <numerusform>%n new responses in focus groups since the analysis of {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n not found</numerusform>
            <numerusform>%n not found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes, not checked</source>
        <translation>
            <numerusform>%n quote, not checked</numerusform>
            <numerusform>%n quotes, not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n responses from focus groups are waiting.</source>
        <translation>
            <numerusform>%n response from focus groups is waiting.</numerusform>
            <numerusform>%n responses from focus groups are waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stitched</source>
        <translation>
            <numerusform>%n stitched</numerusform>
            <numerusform>%n stitched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{verbatim} of %n quotes verbatim</source>
        <translation>
            <numerusform>{verbatim} of %n quote verbatim</numerusform>
            <numerusform>{verbatim} of %n quotes verbatim</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n personas</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>segment · %n personas</source>
        <translation>
            <numerusform>segment · %n persona</numerusform>
            <numerusform>segment · %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n results</source>
        <translation>
            <numerusform>{shown} of %n result</numerusform>
            <numerusform>{shown} of %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of more than %n results</source>
        <translation>
            <numerusform>{shown} of more than %n result</numerusform>
            <numerusform>{shown} of more than %n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message numerus="yes">
        <source>%n new responses in focus groups since the analysis</source>
        <translation>
            <numerusform>%n new response in focus groups since the analysis</numerusform>
            <numerusform>%n new responses in focus groups since the analysis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonaFacts</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonaList</name>
    <message numerus="yes">
        <source>%n more segments in the sidebar</source>
        <translation>
            <numerusform>%n more segment in the sidebar</numerusform>
            <numerusform>%n more segments in the sidebar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personas</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n responses after the analysis</source>
        <translation>
            <numerusform>%n response after the analysis</numerusform>
            <numerusform>%n responses after the analysis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched %n personas in the segment {segment}.</source>
        <translation>
            <numerusform>Searched %n persona in the segment {segment}.</numerusform>
            <numerusform>Searched %n personas in the segment {segment}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched %n personas.</source>
        <translation>
            <numerusform>Searched %n persona.</numerusform>
            <numerusform>Searched %n personas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without filters %n personas match.</source>
        <translation>
            <numerusform>Without filters %n persona matches.</numerusform>
            <numerusform>Without filters %n personas match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemNotice</name>
    <message numerus="yes">
        <source>{part} (%n values)</source>
        <translation>
            <numerusform>{part} (%n value)</numerusform>
            <numerusform>{part} (%n values)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RagCard</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message numerus="yes">
        <source>Self-test passed: %n personas, four tabs.</source>
        <translation>
            <numerusform>Self-test passed: %n persona, four tabs.</numerusform>
            <numerusform>Self-test passed: %n personas, four tabs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>{name}, %n personas</source>
        <translation>
            <numerusform>{name}, %n persona</numerusform>
            <numerusform>{name}, %n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message numerus="yes">
        <source>%n pictures in {folder}</source>
        <translation>
            <numerusform>%n picture in {folder}</numerusform>
            <numerusform>%n pictures in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>The demo is loaded: %n personas in all of its projects.</source>
        <translation>
            <numerusform>The demo is loaded: %n persona in all of its projects.</numerusform>
            <numerusform>The demo is loaded: %n personas in all of its projects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The demo is removed: %n personas.</source>
        <translation>
            <numerusform>The demo is removed: %n persona.</numerusform>
            <numerusform>The demo is removed: %n personas.</numerusform>
        </translation>
    </message>
</context>
</TS>
