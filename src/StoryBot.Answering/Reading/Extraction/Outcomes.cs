using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Finds what happens if something does: the words behind the condition that a sentence opens with, "If the pilot fails, we move with paper labels".</summary>
internal static class Outcomes
{
    /// <summary>Whether a question asks for it: "what happens if the pilot fails?", "what do I do when it rings?".</summary>
    public static bool AreAskedFor(AskedQuestion asked)
    {
        var at = asked.QuestionWord;
        if (asked.Lower(at) != "what")
        {
            return false;
        }

        var asking = asked.Words.Skip(at + 1).Select(word => word.Lower(asked.Text)).TakeWhile(word => word is not ("if" or "when" or "unless")).ToArray();
        return at + 1 + asking.Length < asked.Words.Length
            && string.Join(' ', asking) is "" or "happens" or "happened" or "will happen" or "would happen" or "to do"
                or "do i do" or "do we do" or "can i do" or "should i do" or "should we do" or "must i do" or "do i have to do";
    }

    /// <summary>Where the outcome stands in a sentence; null where it opens with no condition.</summary>
    public static (int First, int Last)? In(SentenceWords sentence)
    {
        var comma = Enumerable.Range(0, sentence.Words.Length).FirstOrDefault(at => at > 1 && sentence.Words[at].Break == WordBreak.Comma, -1);
        var first = sentence.Lower(comma) == "then" ? comma + 1 : comma;
        return sentence.Lower(0) is "if" or "when" or "unless" or "once" && first > 0 && first < sentence.Words.Length - 1 ? (first, sentence.Words.Length - 1) : null;
    }
}
