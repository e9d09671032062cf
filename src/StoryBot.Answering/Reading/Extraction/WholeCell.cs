using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Takes a row's cell whole where it is one phrase: "Courier collection from your door", not "door".</summary>
internal static class WholeCell
{
    private const int LongestPhrase = 6;

    public static (int First, int Last) Around(AskedQuestion asked, SentenceWords sentence, int first, int last)
    {
        if (!sentence.IsRow || asked.Type is not (AnswerType.Thing or AnswerType.Place or AnswerType.Manner or AnswerType.Reason))
        {
            return (first, last);
        }

        var cell = sentence.CellAround(first);
        var words = sentence.Words[cell.First..(cell.Last + 1)];
        var isPhrase = words.Length <= LongestPhrase && !words.Any(word => word.IsNumber) && words.Skip(1).All(word => word.Break == WordBreak.None);
        return isPhrase ? cell : (first, last);
    }
}
