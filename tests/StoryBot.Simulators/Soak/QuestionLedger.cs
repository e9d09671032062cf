using System.Collections.Concurrent;

namespace StoryBot.Simulators.Soak;

/// <summary>Who was asked what, and every message the bot posted.</summary>
internal sealed class QuestionLedger(IStage stage, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, AskedQuestion> asked = new();
    private readonly ConcurrentQueue<SeenAnswer> answers = new();
    private int next = -1;

    public void Watch() => stage.Watch((to, text) => answers.Enqueue(new SeenAnswer(to, text, time.GetTimestamp())));

    public void Ask(int person, int channel, SoakPhase phase)
    {
        var number = Interlocked.Increment(ref next);
        var at = time.GetTimestamp();
        asked[stage.Ask(person, channel, BridgeArticles.Question(number))] = new AskedQuestion(number, channel, phase, at);
    }

    /// <summary>Completes when every question has an answer, or when none has come for as long as the stage has patience.</summary>
    public async Task SettleAsync()
    {
        var (seen, since) = (-1, time.GetTimestamp());
        while (answers.Select(answer => answer.To).Where(to => to is not null).Distinct().Count() < asked.Count && time.GetElapsedTime(since) < stage.Patience)
        {
            if (answers.Count != seen)
            {
                (seen, since) = (answers.Count, time.GetTimestamp());
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), time);
        }
    }

    public QuestionTally Count() => QuestionTally.Of(asked, answers, stage.CameLate, time);
}
