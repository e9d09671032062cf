using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds names by their capitals and guesses what each names from titles, word lists and the word before.</summary>
internal static class NameFinder
{
    public static IEnumerable<CandidateSpan> Find(string text, ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length;)
        {
            if (!StartsName(words, at))
            {
                at++;
                continue;
            }

            var last = EndOf(text, words, at);
            var person = TitleInside(words, at, last);
            if (person > at)
            {
                yield return new CandidateSpan(at, person - 1, KindBeforeTitle(words, at, person - 1));
                yield return new CandidateSpan(person, last, SpanKind.Person | SpanKind.Name);
            }
            else if (EndOfTitled(words, at, last) is var end && end < last)
            {
                yield return new CandidateSpan(at, end, SpanKind.Person | SpanKind.Name);
                yield return new CandidateSpan(end + 2, last, KindOf(words, end + 2, last));
            }
            else
            {
                yield return new CandidateSpan(at, last, KindOf(words, at, last));
            }

            at = last + 1;
        }
    }

    private static bool StartsName(ImmutableArray<Word> words, int at) =>
        IsNameWord(words[at]) && !(words[at].Break == WordBreak.Edge && (words[at].IsStopWord || words[at].Is(WordClass.Function)));

    private static bool IsNameWord(Word word) =>
        word.Looks(WordShape.Capital) && !word.Is(WordClass.Pronoun) && !(word.IsStopWord && !word.Looks(WordShape.AllCapitals));

    private static int EndOf(string text, ImmutableArray<Word> words, int first)
    {
        var last = first;
        for (var next = first + 1; next < words.Length && words[next].Break == WordBreak.None; next++)
        {
            if (IsNameWord(words[next]) || (last == next - 1 && last > first && words[next].Looks(WordShape.Digits) && words[next].Span.Length <= 3))
            {
                last = next;
                continue;
            }

            // "Department of Defense", "Ludwig van Beethoven", "Juan de la Cruz": a small word or two may stand inside a name.
            if (next - last > 2 || !NameParticles.Contains(words[next].Span.Of(text)))
            {
                break;
            }
        }

        return last;
    }

    // Where a title begins inside a run of capitals ("Northern Command General Gregory Guillot"): a person starts there.
    private static int TitleInside(ImmutableArray<Word> words, int first, int last)
    {
        // "Martin Luther King Jr." bears no title.
        for (var at = first + 1; at < last && !words[at - 1].Is(WordClass.FirstName); at++)
        {
            if (words[at].Is(WordClass.Title) && words[at + 1].Looks(WordShape.Capital) && !words[at + 1].Is(WordClass.OrganisationNoun))
            {
                return words[at - 1].Is(WordClass.Title) && at - 1 > first ? at - 1 : at;
            }
        }

        return -1;
    }

    // "[General Bell] of Northern Command": the first "of" ends who bears the title, but not in "Secretary of State".
    private static int EndOfTitled(ImmutableArray<Word> words, int first, int last)
    {
        if (!words[first].Is(WordClass.Title) || first == last || words[first + 1].Is(WordClass.Preposition))
        {
            return last;
        }

        var of = Enumerable.Range(first, last - first).FirstOrDefault(at => words[at].Stem == "of", last + 1);
        return of - 1;
    }

    // "Northern Command [General Bell]" names a body, "Austrian [Chancellor Klein]" says only what kind of chancellor.
    private static SpanKind KindBeforeTitle(ImmutableArray<Word> words, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Any(at => words[at].Is(WordClass.OrganisationNoun)) ? KindOf(words, first, last) : SpanKind.Name;

    private static SpanKind KindOf(ImmutableArray<Word> words, int first, int last)
    {
        var all = WordClass.None;
        var capitals = false;
        for (var at = first; at <= last; at++)
        {
            all |= words[at].Class;
            capitals |= words[at].Looks(WordShape.AllCapitals);
        }

        var end = words[last];
        if (first == last && end.Is(WordClass.Nationality))
        {
            return SpanKind.Name;
        }

        if (end.Is(WordClass.PlaceNoun) || (end.Is(WordClass.Place) && (all & (WordClass.FirstName | WordClass.Title)) == 0))
        {
            return SpanKind.Place | SpanKind.Organisation | SpanKind.Name;
        }

        if ((all & WordClass.OrganisationNoun) != 0 || (capitals && first == last))
        {
            return SpanKind.Organisation | SpanKind.Name;
        }

        if ((all & (WordClass.Title | WordClass.FirstName)) != 0)
        {
            return SpanKind.Person | SpanKind.Name;
        }

        var before = first > 0 ? words[first - 1] : default;
        if (before.Stem is "in" or "at" or "near" or "from" or "to")
        {
            return SpanKind.Place | SpanKind.Organisation | SpanKind.Name;
        }

        return SpanKind.Person | SpanKind.Organisation | SpanKind.Place | SpanKind.Name;
    }
}
