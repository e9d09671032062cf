using System.Collections.Immutable;
using StoryBot.Answering.Reading.Questions.FollowUps;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>Understands what a question asks for, and in which words.</summary>
internal sealed class QuestionAnalyzer(Func<string, ImmutableArray<Term>> analyze)
{
    // A word that says little anywhere ("take", "come") still says something.
    private const double LightWeight = 0.3;
    private const double FocusWeight = 0.4;

    private readonly WordGroups forms = new("irregular.txt", analyze);
    private readonly WordGroups synonyms = new("synonyms.txt", analyze);

    public AskedQuestion Analyze(Question question, TermStatistics statistics)
    {
        var text = FollowUp.Resolve(Contractions.SpellOut(SpanishBridge.Cross(question.Text)), question.Previous);
        var words = WordReader.Read(text, analyze(text));
        var form = QuestionFormReader.Read(text, words);
        var sought = words
            .Select((word, at) => (word, at))
            .Where(pair => !pair.word.IsStopWord && pair.at != form.QuestionWord)
            .Select(pair => Sought(text, pair.word, pair.at, form, statistics))
            .DistinctBy(term => term.Stem);
        return new AskedQuestion(text, words, form.Type, [.. sought])
        {
            Focus = form.Focus < 0 ? null : words[form.Focus].Stem,
            QuestionWord = form.QuestionWord,
        };
    }

    private SoughtTerm Sought(string text, Word word, int at, QuestionForm form, TermStatistics statistics)
    {
        var name = (at > 0 && word.Looks(WordShape.Capital)) || word.Looks(WordShape.Digits);
        var same = forms.Of(word.Stem);
        var others = name ? [] : synonyms.Of(word.Stem);
        var known = same.Concat(others).Append(word.Stem).Any(stem => statistics.PassagesWith(stem) > 0);
        var stem = known ? word.Stem : Spelling.Nearest(word.Stem, statistics.StemsStartingWith) ?? word.Stem;
        var weight = statistics.Idf(stem) * (word.Is(WordClass.LightWord) ? LightWeight : at == form.Focus ? FocusWeight : 1);
        return new SoughtTerm(stem, word.Span.Of(text), weight, name, same, others) { IsCorrected = stem != word.Stem };
    }
}
