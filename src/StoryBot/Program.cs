using StoryBot.Commands;

return await ProgramCommand.RunAsync(args, CommandContext.OfProcess());
