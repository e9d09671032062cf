using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StoryBot.Answering.Articles.Markdown;

/// <summary>The plain values of a YAML mapping, read from the parser's events: no objects, no aliases, no recursion.</summary>
internal abstract record FrontMatterYaml
{
    // Real front matter is a few lines; the YAML scanner takes the square of the brackets' number.
    private const int SizeLimit = 32 * 1024;
    private const int BracketLimit = 500;

    private FrontMatterYaml()
    {
    }

    public static FrontMatterYaml Parse(string yaml)
    {
        if (yaml.Length > SizeLimit)
            return new Unreadable(1, $"longer than {SizeLimit} characters");

        if (yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') > BracketLimit)
            return new Unreadable(1, $"more than {BracketLimit} brackets");

        try
        {
            return Read(new Parser(new StringReader(yaml)));
        }
        catch (YamlException problem)
        {
            return new Unreadable((int)problem.Start.Line, "not YAML");
        }
    }

    private static FrontMatterYaml Read(Parser parser)
    {
        var values = new Dictionary<string, Value>(StringComparer.OrdinalIgnoreCase);
        var depth = 0;
        Scalar? key = null;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            if (depth == 0 && current is NodeEvent and not MappingStart)
                return new Unreadable((int)current.Start.Line, "not a list of keys and values");

            if (depth == 1 && current is NodeEvent)
            {
                if (key is not null && current is Scalar value && value.Value.Trim().Length > 0)
                    values.TryAdd(key.Value, new Value(Whitespace.Collapse(value.Value), (int)value.Start.Line));

                key = key is null ? current as Scalar ?? new Scalar("") : null;
            }

            depth += current.NestingIncrease > 0 && current is NodeEvent ? 1 : current is MappingEnd or SequenceEnd ? -1 : 0;
        }

        return new Values(values);
    }

    internal readonly record struct Value(string Text, int Line);

    /// <summary>The values that are plain texts, by their keys; the first of two of one name.</summary>
    internal sealed record Values(IReadOnlyDictionary<string, Value> All) : FrontMatterYaml
    {
        public Value? Of(string key) => All.TryGetValue(key, out var value) ? value : null;
    }

    /// <summary>The text is no mapping.</summary>
    /// <param name="Line">The line within the front matter, from 1.</param>
    internal sealed record Unreadable(int Line, string What) : FrontMatterYaml;
}
