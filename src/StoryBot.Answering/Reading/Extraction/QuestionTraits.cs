using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>What the span features need of a question, worked out once.</summary>
internal sealed class QuestionTraits
{
    public QuestionTraits(AskedQuestion asked)
    {
        Asked = asked;
        var at = asked.QuestionWord;
        var next = at >= 0 && at + 1 < asked.Words.Length ? asked.Words[at + 1] : default;
        var word = at < 0 ? 0 : FeatureHash.Of(asked.Words[at].Span.Of(asked.Text));
        var how = asked.Type == AnswerType.Number && next.Stem is not null ? FeatureHash.Of(next.Stem) : 0;
        Kind = FeatureHash.Join(FeatureHash.Join(word, (int)asked.Type), how);
        Focus = asked.Focus is null ? 0 : FeatureHash.Of(asked.Focus);
        // "Who signed …" asks for the verb's subject, "what did they sign" for its object: the word after tells.
        Frame = next.Stem is null ? 0 : next.Is(WordClass.Function) ? FeatureHash.Of(next.Span.Of(asked.Text)) : 1;
        Preposition = PrepositionOf(asked);
        TotalWeight = Math.Max(1e-6, asked.Sought.Sum(term => term.Weight));
    }

    public AskedQuestion Asked { get; }

    /// <summary>The question word and the kind of thing it asks for.</summary>
    public int Kind { get; }

    /// <summary>The noun that names what is asked for; 0 where none does.</summary>
    public int Focus { get; }

    /// <summary>Subject or object question, and by which auxiliary.</summary>
    public int Frame { get; }

    /// <summary>The preposition that what is asked for follows: "in what year", "targeted with?"; 0 where there is none.</summary>
    public int Preposition { get; }

    public double TotalWeight { get; }

    /// <summary>Where a sought word stands in the question: first, last, the focus, a name, or between.</summary>
    public int RoleOf(int sought) =>
        Asked.Sought[sought].Stem == Asked.Focus ? 4 : sought == Asked.Sought.Length - 1 ? (sought == 0 ? 5 : 3) : sought == 0 ? 1 : Asked.Sought[sought].IsName ? 6 : 2;

    private static int PrepositionOf(AskedQuestion asked)
    {
        var before = asked.QuestionWord - 1;
        var at = before >= 0 && asked.Words[before].Is(WordClass.Preposition) ? before : asked.Words.Length - 1;
        return at > 0 || at == before ? (asked.Words[at].Is(WordClass.Preposition) ? FeatureHash.Of(asked.Words[at].Span.Of(asked.Text)) : 0) : 0;
    }
}
