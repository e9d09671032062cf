namespace StoryBot.Answering.Reading.Matching;

/// <summary>How well a word of a text stands for a word of the question.</summary>
internal static class TermMatch
{
    public const double Same = 1;
    public const double Form = 0.9;
    public const double Synonym = 0.6;
    public const double Derived = 0.6;

    // "Mexico" and "Mexican", "announcement" and "announced": a long common start and little beside it.
    private const int ShortestCommonStart = 5;
    private const double CommonShare = 0.65;

    /// <summary>1 for the same stem, less for a synonym or another form of the word, 0 for neither.</summary>
    public static double Of(SoughtTerm sought, string stem)
    {
        if (sought.Stem == stem)
        {
            return Same;
        }

        if (sought.Forms.Contains(stem))
        {
            return Form;
        }

        return sought.Synonyms.Contains(stem) ? Synonym : IsDerived(sought.Stem, stem) ? Derived : 0;
    }

    /// <summary>The best match among the stems.</summary>
    public static double Best(SoughtTerm sought, IEnumerable<string> stems)
    {
        var best = 0.0;
        foreach (var stem in stems)
        {
            best = Math.Max(best, Of(sought, stem));
            if (best >= Same)
            {
                break;
            }
        }

        return best;
    }

    private static bool IsDerived(string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        return common >= ShortestCommonStart && common >= CommonShare * Math.Max(one.Length, other.Length);
    }
}
