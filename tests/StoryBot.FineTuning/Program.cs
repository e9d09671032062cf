using StoryBot.FineTuning;

return FineTuningCommand.Create().Parse(args).Invoke();
