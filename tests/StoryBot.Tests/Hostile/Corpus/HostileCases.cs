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

    /// <summary>Names of attachments.</summary>
    public static TheoryData<string> Attachments { get; } =
    [
        "../../knowledge/evil.md", "/etc/passwd", "bomb.zip", "bomb.gz", "evil.html", "evil.svg", "\u202Efdp.exe", "@everyone.png", "<!channel>.txt", "a\nb.txt", "run.sh",
        "article.pdf", "CON", "\u001b[31m.txt", new string('a', 5_000) + ".txt", "",
    ];

    /// <summary>Addresses of a machine's own port, which stands for {0}.</summary>
    public static TheoryData<string> Addresses { get; } =
    [
        "http://127.0.0.1:{0}/", "http://localhost:{0}/a.md", "http://user:secret@127.0.0.1:{0}/", "http://[::ffff:127.0.0.1]:{0}/", "http://2130706433:{0}/", "http://0x7f000001:{0}/",
        "http://0:{0}/", "//127.0.0.1:{0}/a.md", "<http://127.0.0.1:{0}/|here>", "[here](http://127.0.0.1:{0}/)", "![it](http://127.0.0.1:{0}/p.png)", "ftp://127.0.0.1:{0}/",
        "file:///etc/passwd", "\\\\127.0.0.1@{0}\\share", "http://127。0。0。1:{0}/", "http://127.0.0.1:{0}/\r\nX: 1",
    ];

    /// <summary>Environment variables, as NAME=value; a token among them holds "zanzibar".</summary>
    public static TheoryData<string> Environments { get; } =
    [
        "Discord__Token=zanzibar\nX-Injected: 1", "Discord__Token=zanzibar\u001b[31m", "Discord__Token=Bot zanzibar", "Discord__Token=zanzibar" + new string('z', 100_000),
        "Slack__BotToken=xoxb-zanzibar\r\nHost: evil", "Slack__BotToken=zanzibar", "Slack__BotToken=xoxb-\u202Ezanzibar", "Discord__ApiBaseAddress=file:///etc/passwd",
        "Discord__ApiBaseAddress=http://169.254.169.254/", "Discord__ApiBaseAddress=http://127.0.0.1:9/\r\nX: 1", "Discord__ApiBaseAddress=gopher://127.0.0.1:9/",
        "Discord__Shards=0-99999999999/1", "Discord__GuildId=../../1", "Discord__ModeratorPermission=@everyone", "Discord__Parallelism=99999999999999999999",
        "Knowledge__Folder=../../../../../../nowhere", "Knowledge__Folder=no\nok       forged: all is well", "Knowledge__Folder=\u001b[2Jno", "Knowledge__Folder__Deeper=1",
        "Knowledge__DataFolder=/proc/self/mem", "Journal__RetentionDays=-1", "Journal__RetentionDays=NaN", "Health__ListenAddress=http://0.0.0.0:99999", "Health__ListenAddress=\u001b[2J",
        "Health__MinFreeMegabytes=1e99", "Answering__MaxWrongAnswers=\u202E1.0", "Telemetry__Prometheus=maybe\nok       forged: all is well", "Discord__No\nok       forged=1",
    ];

    /// <summary>What a file may hold that should hold a token.</summary>
    public static TheoryData<string> SecretContents { get; } =
    [
        "zanzibar\0", "zanzibar\r\nX-Injected: 1", "zanzi bar", "\u001b]0;zanzibar\a", " zanzibar", "zanzibar\u202E", "zänzibar", "zanzibar" + new string('z', 70_000),
    ];

    public static int Count => ((IEnumerable<TheoryData<string>>)[Urls, FileNames, Settings, SettingsFiles, Receipts, ButtonIds, HealthRequests, SlackBodies, Attachments, Addresses, Environments, SecretContents]).Sum(cases => cases.Count);
}
