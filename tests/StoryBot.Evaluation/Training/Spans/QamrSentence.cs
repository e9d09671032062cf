using System.Collections.Immutable;
using System.Text;
using StoryBot.Answering;
using StoryBot.Answering.Indexing;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>A sentence that was split into tokens, put together again as it would be printed.</summary>
internal sealed class QamrSentence
{
    private readonly List<TextSpan> tokens = [];

    public QamrSentence(string tokenised)
    {
        var text = new StringBuilder();
        foreach (var token in tokenised.Split(' ').Select(Printed))
        {
            var joins = text.Length == 0 || text[^1] is '(' or '$' or '“' || token is "," or "." or ")" or "%" or ";" or ":" or "?" or "!" or "n't" || token.StartsWith('\'');
            text.Append(joins ? "" : " ");
            tokens.Add(new TextSpan(text.Length, token.Length));
            text.Append(token);
        }

        Text = text.ToString();
        Terms = TermAnalyzer.Analyze(Text);
    }

    public string Text { get; }

    public ImmutableArray<Term> Terms { get; }

    /// <summary>The words from the first to the last of the positions: an answer is one piece.</summary>
    public string Words(IEnumerable<int> positions)
    {
        var known = positions.Where(position => position < tokens.Count).ToArray();
        return known.Length == 0 ? "" : tokens[known.Min()].To(tokens[known.Max()]).Of(Text);
    }

    private static string Printed(string token) => token switch
    {
        "-LRB-" => "(",
        "-RRB-" => ")",
        "-LSB-" => "[",
        "-RSB-" => "]",
        "``" => "“",
        "''" => "”",
        _ => token,
    };
}
