namespace StoryBot.Tests.Hostile.Corpus;

/// <summary>What is hostile at one door only.</summary>
internal static class HostileCases
{
    public static TheoryData<string> Urls { get; } =
    [
        "javascript:alert(1)", "data:text/html,<script>1</script>", "vbscript:x", "file:///etc/passwd", "ftp://evil.test/x", "//evil.test",
        "not a url", "http://", "https://x.test/a?b=<>|)](", "https://user:secret@x.test/", "http://127.0.0.1:1/", "http://169.254.169.254/latest/",
        "http://[::1]/", "https://x.test/\\n@everyone", "slack://open", "discord://-/channels/1", "mailto:a@x.test", "about:blank",
    ];

    public static TheoryData<string> FileNames { get; } =
    [
        "@everyone.txt", "<!channel>.txt", "a\nb.txt", "\u001b[31mred.txt", "\u202Etxt.exe.txt", "-rf.txt", "--set.txt", "$(id).txt", "`id`.txt", "'; drop.txt",
        "a b  c.txt", "[x](y).txt", "..txt.txt", "...txt", "%2e%2e%2f.txt", "CON.txt", "é\u0301\u0301.txt", "😀.txt", "a|b&c;d.txt", "*:*.txt", "{0}.txt",
    ];

    public static TheoryData<string> Settings { get; } =
    [
        "Knowledge:Folder=\0", "Knowledge:Folder=", "Knowledge:Folder=../../../nowhere", "Knowledge:Folder=/etc/passwd", "Knowledge=x", "=x", "Answering:MaxWrongAnswers=NaN",
        "Answering:MaxWrongAnswers=1e999", "Answering:MaxWrongAnswers=-1", "Answering:MaxWrongAnswers=\u001b[31m", "Answering:MaxWrongAnswers=@everyone",
        "Answering:No\nSuch=1", "Knowledge:DataFolder=/dev/null", "Knowledge:DataFolder=/proc/nowhere",
    ];

    public static TheoryData<string> SettingsFiles { get; } =
    [
        "", "[]", "null", "{", "{\"Knowledge\":{\"Folder\":\"a\",\"Folder\":\"b\"}}", "{\"Knowledge\":[1,2]}", "{\"Knowledge\":{\"Folder\":{\"x\":1}}}",
        "{\"Answering\":{\"MaxWrongAnswers\":\"\\ud83d\"}}", "\0\0\0", "<settings/>", "{\"a\":" + new string('[', 5_000),
    ];

    public static TheoryData<string> Receipts { get; } =
    [
        " ", "../../etc/passwd", "AAAA", "0000-0000-0000", "@everyone", "\u001b[31m", "<!channel>", "*", "'; drop table", "\0", "😀😀😀", "%00", "{0}",
        new string('A', 100_000), new string('-', 10_000),
    ];

    public static TheoryData<string> ButtonIds { get; } =
    [
        "", ":", "::", "sb1", "sb1::", "sb1:paragraph:", "sb1:reindex:AAAA", "sb1:paragraph:../../etc", "sb1:paragraph:<@1>", "sb2:paragraph:AAAA", "SB1:paragraph:AAAA",
        "sb1:paragraph:A:B", "sb1:paragraph:\0", "sb1:paragraph:\u202E", "sb1_paragraph", "sb1_rate", "sb1:share:@everyone", "sb1:helpful: ", "sb1:paragraph:" + new string('A', 1_000),
    ];

    public static TheoryData<string> HealthRequests { get; } =
    [
        "GET /../../etc/passwd HTTP/1.1", "GET /%2e%2e/health HTTP/1.1", "GET /health/../.. HTTP/1.1", "GET /health?x=<script> HTTP/1.1", "TRACE /health HTTP/1.1", "POST /health HTTP/1.1",
        "GET //evil.test/health HTTP/1.1", "GET http://evil.test/x HTTP/1.1", "GET /health%00 HTTP/1.1", "GET /metrics/../alive HTTP/1.1", "GET /HEALTH/\u0001 HTTP/1.1", "\0\0\0\0",
        "GET /alive HTTP/9.9", "PRI * HTTP/2.0",
    ];

    public static TheoryData<string> SlackBodies { get; } =
    [
        "", "null", "[]", "{}", "1e999", "{\"type\":null}", "{\"type\":{}}", "{\"type\":\"event_callback\"}", "{\"type\":\"event_callback\",\"event\":[]}",
        "{\"type\":\"event_callback\",\"event_id\":7,\"event\":{\"type\":\"app_mention\",\"text\":{}}}", "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\",\"text\":\"\\ud83d\"}}",
        "{\"type\":\"nothing we know\"}", "payload=%00", "payload={", "{\"a\":" + new string('[', 5_000), "<xml/>", "\0\u0001", "{\"type\":\"url_verification\",\"challenge\":{}}",
    ];

    public static int Count => ((IEnumerable<TheoryData<string>>)[Urls, FileNames, Settings, SettingsFiles, Receipts, ButtonIds, HealthRequests, SlackBodies]).Sum(cases => cases.Count);
}
