using System.Collections.Frozen;
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

    // They stand for whatever an article names, which therefore needn't say "anyone". Not in lexicon.txt: what is learned looks at its classes.
    private static readonly FrozenSet<string> Indefinite = new[]
    {
        "someone", "anyone", "everyone", "somebody", "anybody", "everybody", "nobody", "something", "anything", "everything", "nothing", "none", "ones",
        // What is said to the bot, and what an article says without: "did she ever marry?", "who exactly paid?".
        "ever", "ok", "okay", "hello", "hi", "hey", "thanks", "actually", "really", "exactly", "maybe",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly WordGroups forms = new("irregular.txt", analyze);
    private readonly WordGroups synonyms = new("synonyms.txt", analyze);
    private readonly Initialisms initialisms = new(analyze);

    public AskedQuestion Analyze(Question question, TermStatistics statistics)
    {
        var resolved = FollowUp.Resolve(Contractions.SpellOut(SpanishBridge.Cross(PlainWriting.Of(question.Text))), question.Previous);
        var text = initialisms.SpellOut(resolved, statistics);
        var words = WordReader.Read(text, analyze(text));
        var form = QuestionFormReader.Read(text, words);
        var content = words.Select((word, at) => (word, at)).Where(pair => !pair.word.IsStopWord && pair.at != form.QuestionWord).ToArray();
        var definite = content.Where(pair => !IsIndefinite(text, words, pair.at)).ToArray();
        var sought = (definite.Length > 0 ? definite : content)
            .Select(pair => Sought(text, pair.word, pair.at, form, statistics))
            .DistinctBy(term => term.Stem);
        return new AskedQuestion(text, words, form.Type, [.. sought])
        {
            Focus = form.Focus < 0 ? null : words[form.Focus].Stem,
            QuestionWord = form.QuestionWord,
        };
    }

    private static bool IsIndefinite(string text, ImmutableArray<Word> words, int at)
    {
        var written = Written(text, words[at]);
        return Indefinite.Contains(written)
            || (at > 0 && written.Equals("one", StringComparison.OrdinalIgnoreCase) && Written(text, words[at - 1]).Equals("no", StringComparison.OrdinalIgnoreCase));
    }

    private static string Written(string text, Word word)
    {
        var written = word.Span.Of(text);
        return written.EndsWith("'s", StringComparison.Ordinal) || written.EndsWith("’s", StringComparison.Ordinal) ? written[..^2] : written;
    }

    private SoughtTerm Sought(string text, Word word, int at, QuestionForm form, TermStatistics statistics)
    {
        var name = (at > 0 && word.Looks(WordShape.Capital)) || word.Looks(WordShape.Digits);
        var same = forms.Of(word.Stem);
        var others = name ? [] : synonyms.Of(word.Stem);
        var known = statistics.AreKnown(same.Concat(others).Append(word.Stem));
        var stem = known ? word.Stem : Spelling.Nearest(word.Stem, Written(text, word).ToLowerInvariant(), statistics.StemsStartingWith) ?? word.Stem;
        var weight = statistics.Idf(stem) * (word.Is(WordClass.LightWord) ? LightWeight : at == form.Focus ? FocusWeight : 1);
        return new SoughtTerm(stem, word.Span.Of(text), weight, name, same, others) { IsCorrected = stem != word.Stem };
    }
}
