using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Judges a span by its edges, by what it is, and by how it stands to the question's words.</summary>
internal sealed class SpanFeatures(QuestionTraits question, SentenceView sentence, FeatureSink sink)
{
    // How many words of the way to the nearest word of the question are looked at one by one.
    private const int LongestPath = 4;

    /// <summary>Fills the sink with the features of the words from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void Collect(int first, int last)
    {
        sink.Clear();
        Edges(first, last);
        Nature(first, last);
        Standing(first, last);
    }

    private void Edges(int first, int last)
    {
        var before = sentence.TagAt(first - 1);
        var after = sentence.TagAt(last + 1);
        var length = Bucket(last - first + 1);
        var breakBefore = (int)sentence.BreakBefore(first);
        var breakAfter = (int)sentence.BreakBefore(last + 1);
        sink.Add(SpanTemplate.WordBeforeAndFirst, before, sentence.Tags[first], breakBefore);
        sink.Add(SpanTemplate.LastAndWordAfter, sentence.Tags[last], after, breakAfter);
        sink.Add(SpanTemplate.BreakBefore, before, breakBefore);
        sink.Add(SpanTemplate.BreakAfter, after, breakAfter);
        sink.Add(SpanTemplate.BreaksAndQuestion, breakBefore, breakAfter, question.Kind);
        sink.Add(SpanTemplate.FirstLastAndLength, sentence.Tags[first], sentence.Tags[last], length);
        sink.Add(SpanTemplate.WordsAround, before, after);
        sink.Add(SpanTemplate.TwoWordsBefore, sentence.TagAt(first - 2), before, question.Kind);
        sink.Add(SpanTemplate.TwoWordsAfter, after, sentence.TagAt(last + 2), question.Kind);
        sink.Add(SpanTemplate.Inside, InsideOf(first, last), length);
        sink.Add(SpanTemplate.Inside, InsideOf(first, last), question.Kind, -1);
        sink.Add(SpanTemplate.PrepositionAsked, question.Preposition, before, 1);
        sink.Add(SpanTemplate.PrepositionAsked, question.Preposition, sentence.Tags[first], 2);
    }

    private void Nature(int first, int last)
    {
        var length = Bucket(last - first + 1);
        var kind = (int)sentence.KindOf(first, last);
        sink.Add(SpanTemplate.LengthForQuestion, question.Kind, length);
        sink.Add(SpanTemplate.KindForQuestion, question.Kind, kind);
        sink.Add(SpanTemplate.KindInsideForQuestion, question.Kind, (int)sentence.KindsInside(first, last), length);
        sink.Add(SpanTemplate.FirstForQuestion, question.Kind, sentence.Tags[first]);
        sink.Add(SpanTemplate.LastForQuestion, question.Kind, sentence.Tags[last]);
        sink.Add(SpanTemplate.BeforeForQuestion, question.Kind, sentence.TagAt(first - 1));
        sink.Add(SpanTemplate.AfterForQuestion, question.Kind, sentence.TagAt(last + 1));
        sink.Add(SpanTemplate.LastWordForQuestion, question.Kind, sentence.Stems[last]);
        sink.Add(SpanTemplate.FirstWordForQuestion, question.Kind, sentence.Stems[first]);
        sink.Add(SpanTemplate.WordBeforeForQuestion, question.Kind, sentence.StemAt(first - 1));
        sink.Add(SpanTemplate.WordAfterForQuestion, question.Kind, sentence.StemAt(last + 1));
        sink.Add(SpanTemplate.PlaceInSentence, question.Kind, first == 0 ? 0 : last == sentence.Words.Length - 1 ? 2 : 1);
        var head = HeadOf(first, last);
        sink.Add(SpanTemplate.HeadForQuestion, question.Kind, sentence.Tags[head]);
        sink.Add(SpanTemplate.HeadWordForFocus, question.Focus == 0 ? question.Kind : question.Focus, sentence.Stems[head]);
        var capitals = 0;
        for (var at = first; at <= last; at++)
        {
            capitals += sentence.Words[at].Looks(WordShape.Capital) ? 1 : 0;
        }

        sink.Add(SpanTemplate.Capitals, question.Kind, capitals == 0 ? 0 : capitals > last - first ? 2 : 1, Math.Min(length, 4));
        if (question.Focus == 0)
        {
            return;
        }

        sink.Add(SpanTemplate.KindForFocus, question.Focus, kind);
        sink.Add(SpanTemplate.LastForFocus, question.Focus, sentence.Tags[last]);
        var place = sentence.Stems[last] == question.Focus ? 1
            : sentence.StemAt(last + 1) == question.Focus ? 2
            : sentence.StemAt(first - 1) == question.Focus ? 3
            : sentence.StemAt(first - 2) == question.Focus ? 4
            : Holds(first, last, question.Focus) ? 5 : 0;
        sink.Add(SpanTemplate.FocusAtPlace, place);
    }

    // The last word before a preposition, a comma or a verb: what a noun phrase is about.
    private int HeadOf(int first, int last)
    {
        var head = first;
        for (var at = first; at <= last; at++)
        {
            if (at > first && (sentence.Words[at].Break != WordBreak.None || sentence.Words[at].Is(WordClass.Preposition | WordClass.Auxiliary | WordClass.Relative)))
            {
                break;
            }

            head = at;
        }

        return head;
    }

    private int InsideOf(int first, int last)
    {
        var inside = 0;
        for (var at = first + 1; at <= last; at++)
        {
            var word = sentence.Words[at];
            inside |= word.Break == WordBreak.None ? 0 : word.Break == WordBreak.Comma ? 1 : 2;
            inside |= word.Is(WordClass.Auxiliary) ? 4 : 0;
            inside |= word.Is(WordClass.Relative | WordClass.Pronoun) ? 8 : 0;
            inside |= word.Is(WordClass.Conjunction) ? 16 : 0;
            inside |= word.Is(WordClass.Preposition) ? word.Stem == "of" ? 32 : 64 : 0;
            inside |= word.Is(WordClass.Determiner) ? 128 : 0;
        }

        return inside;
    }

    private void Standing(int first, int last)
    {
        double said = 0, nearness = 0, outside = 0;
        int matchedLeft = 0, matchedRight = 0, inside = 0;
        for (var at = 0; at < sentence.Words.Length; at++)
        {
            if (sentence.Aligned[at] < 0)
            {
                continue;
            }

            var distance = at < first ? first - at : at > last ? at - last : 0;
            said += distance == 0 ? sentence.Weights[at] : 0;
            outside += distance == 0 ? 0 : sentence.Weights[at];
            nearness += distance == 0 ? 0 : sentence.Weights[at] / (1 + distance);
            matchedLeft += at < first ? 1 : 0;
            matchedRight += at > last ? 1 : 0;
            inside += distance == 0 ? 1 : 0;
        }

        sink.Add(SpanTemplate.SaidInside, question.Kind, Math.Min(inside, 3), Math.Min(3, last - first + 1));
        sink.Add(said, SpanTemplate.SaidShare);
        sink.Add(nearness, SpanTemplate.Nearness);
        sink.Add(outside, SpanTemplate.MatchedShareOutside);
        sink.Add(SpanTemplate.MatchedLeft, question.Frame, Math.Min(matchedLeft, 3), Math.Min(matchedRight, 3));
        sink.Add(SpanTemplate.MatchedRight, question.Kind, Math.Min(matchedLeft, 3), Math.Min(matchedRight, 3));
        Nearest(first, last);
        Sides(first, last);
    }

    private void Nearest(int first, int last)
    {
        var left = sentence.NearestLeft[first];
        var right = sentence.NearestRight[last];
        var roleLeft = left < 0 ? 0 : question.RoleOf(sentence.Aligned[left]);
        var roleRight = right < 0 ? 0 : question.RoleOf(sentence.Aligned[right]);
        sink.Add(SpanTemplate.NearestLeft, question.Frame, left < 0 ? 9 : Bucket(first - left), roleLeft);
        sink.Add(SpanTemplate.NearestRight, question.Frame, right < 0 ? 9 : Bucket(right - last), roleRight);
        sink.Add(SpanTemplate.NextToMatch, question.Kind, left == first - 1 && left >= 0 ? roleLeft : 9, right == last + 1 ? roleRight : 9);
        if (left >= 0 && first - left <= LongestPath)
        {
            var path = Path(left, first);
            sink.Add(SpanTemplate.PathLeft, path, roleLeft);
            sink.Add(SpanTemplate.PathLeftForQuestion, path, question.Kind, question.Frame);
        }

        if (right >= 0 && right - last <= LongestPath)
        {
            var path = Path(last, right);
            sink.Add(SpanTemplate.PathRight, path, roleRight);
            sink.Add(SpanTemplate.PathRightForQuestion, path, question.Kind, question.Frame);
        }
    }

    // Where the first and the last content word of the question stand to the span: "who signed …" lies before its verb, "… targeted with what" behind.
    private void Sides(int first, int last)
    {
        var lastSought = question.Asked.Sought.Length - 1;
        sink.Add(SpanTemplate.FirstSoughtSide, question.Frame, Side(0, first, last), question.Kind);
        sink.Add(SpanTemplate.LastSoughtSide, question.Frame, Side(lastSought, first, last), question.Kind);
    }

    private int Side(int sought, int first, int last)
    {
        var best = 0;
        var nearest = int.MaxValue;
        for (var at = 0; at < sentence.Words.Length; at++)
        {
            var distance = at < first ? first - at : at > last ? at - last : 0;
            if (sentence.Aligned[at] == sought && distance < nearest)
            {
                nearest = distance;
                best = distance == 0 ? 1 : at < first ? 2 + Math.Min(Bucket(distance), 5) : 10 + Math.Min(Bucket(distance), 5);
            }
        }

        return best;
    }

    private int Path(int after, int before)
    {
        var path = 7;
        for (var at = after + 1; at < before; at++)
        {
            path = FeatureHash.Join(path, sentence.Tags[at]);
            path = FeatureHash.Join(path, (int)sentence.Words[at].Break);
        }

        return FeatureHash.Join(path, (int)sentence.BreakBefore(before));
    }

    private bool Holds(int first, int last, int stem)
    {
        for (var at = first; at <= last; at++)
        {
            if (sentence.Stems[at] == stem)
            {
                return true;
            }
        }

        return false;
    }

    private static int Bucket(int number) => number switch
    {
        <= 4 => number,
        <= 6 => 5,
        <= 9 => 6,
        <= 14 => 7,
        _ => 8,
    };
}
