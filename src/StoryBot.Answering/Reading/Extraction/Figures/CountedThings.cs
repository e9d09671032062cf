using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>Refuses figures that count something else where one beside them counts what is asked for: the number of volunteers is not "14 paid staff".</summary>
internal sealed class CountedThings(SoughtTerm things, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    public static CountedThings? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) =>
        StemOf(asked) is { } stem && asked.Sought.FirstOrDefault(term => term.Stem == stem) is { } things ? new CountedThings(things, sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var sentence = sentences[chosen.Sentence];
        Figure[] right = [.. sentence.Figures.Where(figure => Match(sentence, figure) >= TermMatch.Form)];
        Figure[] said = [.. sentence.Figures.Where(figure => figure.First <= chosen.Last && figure.Number >= chosen.First)];
        return right.Length == 0 || !Array.Exists(said, figure => Match(sentence, figure) == 0) || Array.Exists(said, figure => Match(sentence, figure) >= TermMatch.Form)
            ? null
            : span => span.Sentence == chosen.Sentence && Array.Exists(right, figure => span.First == figure.First && span.Last >= figure.Number && span.Last <= figure.Number + 1);
    }

    // How well the noun behind a figure stands for what is asked for; null where none stands there.
    private double? Match(SentenceWords sentence, Figure figure)
    {
        var noun = figure.Number + 1;
        return sentence.Follows(noun) && !sentence.Words[noun].IsNumber && !sentence.Words[noun].Is(WordClass.Function) ? TermMatch.Of(things, sentence.Words[noun].Stem) : null;
    }

    // "How many volunteers", "what is the number of volunteers", "number of volunteers?".
    private static string? StemOf(AskedQuestion asked)
    {
        var asking = asked.Lower(asked.QuestionWord);
        if (asking == "how")
        {
            return asked.Lower(asked.QuestionWord + 1) == "many" ? asked.Focus : null;
        }

        var number = Enumerable.Range(0, asked.Words.Length).FirstOrDefault(at => asked.Lower(at) == "number" && asked.Lower(at + 1) == "of", -1);
        return number < 0 || asking is not ("" or "what") ? null : asked.Words.Skip(number + 2).Where(word => !word.Is(WordClass.Function)).Select(word => word.Stem).FirstOrDefault();
    }
}
