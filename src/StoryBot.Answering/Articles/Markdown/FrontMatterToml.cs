using System.Text;

namespace StoryBot.Answering.Articles.Markdown;

/// <summary>The plain values of TOML's first table, as Hugo writes them: one `key = value` a line, other lines are passed over.</summary>
/// <remarks>https://toml.io/en/v1.0.0</remarks>
internal static class FrontMatterToml
{
    public static FrontMatterYaml.Values Parse(string toml)
    {
        var values = new Dictionary<string, FrontMatterYaml.Value>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var line in BlankLines.Lines(toml).Select(span => span.Of(toml).Trim()))
        {
            number++;
            if (line.StartsWith('['))
                break;

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && Whitespace.Collapse(Value(line.AsSpan(equals + 1).Trim())) is { Length: > 0 } value)
                values.TryAdd(line[..equals].Trim(' ', '\t', '"', '\''), new FrontMatterYaml.Value(value, number));
        }

        return new FrontMatterYaml.Values(values);
    }

    // A text in quotes, or what stands before a remark; arrays and texts of several lines are none.
    private static string Value(ReadOnlySpan<char> written)
    {
        switch (written)
        {
            case ['"', '"', '"', ..] or ['\'', '\'', '\'', ..] or ['[' or '{', ..] or []:
                return "";
            case ['\'', .. var literal]:
                return literal.IndexOf('\'') is >= 0 and var close ? literal[..close].ToString() : "";
            case ['"', .. var text]:
                return Unescaped(text);
            default:
                var remark = written.IndexOf('#');
                return (remark < 0 ? written : written[..remark]).TrimEnd().ToString();
        }
    }

    // A backslash stands before a quotation mark or itself; others are hardly ever in a title.
    private static string Unescaped(ReadOnlySpan<char> text)
    {
        var value = new StringBuilder();
        for (var at = 0; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
            value.Append(text[at]);
        }

        return value.ToString();
    }
}
